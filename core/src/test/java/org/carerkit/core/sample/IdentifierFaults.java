package org.carerkit.core.sample;

import static org.carerkit.core.sample.Fault.ofRecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carerkit.core.finding.CoreFinding;

/** Identifiers and codes that are wrong. */
final class IdentifierFaults {

    private static final String FIRST = "identifiers[0].value";

    static final List<Fault> ALL = List.of(
            nhsNumber("the NHS number's check digit is wrong", CoreFinding.NHS_NUMBER_CHECK_DIGIT, n -> "9434765918"),
            nhsNumber(
                    "no NHS number begins with these nine digits", CoreFinding.NHS_NUMBER_CHECK_TEN, n -> "1234567890"),
            nhsNumber("the NHS number has nine digits", CoreFinding.NHS_NUMBER_LENGTH, n -> n.substring(1)),
            nhsNumber("the NHS number holds a letter", CoreFinding.NHS_NUMBER_CHARACTER, n -> n.substring(1) + "O"),
            nhsNumber(
                    "the NHS number is one digit ten times", CoreFinding.NHS_NUMBER_REPEATED_DIGIT, n -> "7777777777"),
            nhsNumber(
                    "the NHS number is written with spaces",
                    CoreFinding.NHS_NUMBER_SPACES,
                    n -> n.substring(0, 3) + " " + n.substring(3, 6) + " " + n.substring(6)),
            ofRecord("there are two NHS numbers", CoreFinding.CARER_TWO_NHS_NUMBERS, "identifiers[1]", carer -> {
                ArrayNode all = identifiers(carer);
                if (all.size() != 1 || !has(all.get(0), "scheme", "nhs-number")) {
                    return false;
                }
                all.addObject().put("scheme", "nhs-number").put("value", "9434765919");
                return true;
            }),
            ofRecord("there is no identifier", CoreFinding.REQUIRED, "identifiers", carer -> {
                identifiers(carer).removeAll();
                return true;
            }),
            ofRecord(
                    "a local identifier has no assigner",
                    CoreFinding.IDENTIFIER_ASSIGNER_MISSING,
                    "identifiers[0].assigner",
                    carer -> {
                        ObjectNode first = (ObjectNode) identifiers(carer).get(0);
                        return has(first, "scheme", "local") && first.remove("assigner") != null;
                    }),
            ofRecord(
                    "a person has a school's number",
                    CoreFinding.IDENTIFIER_SCHEME_UNSUITABLE,
                    "identifiers[0].scheme",
                    carer -> {
                        ArrayNode all = identifiers(carer);
                        if (has(all.get(0), "scheme", "upn")) {
                            return false;
                        }
                        all.insertObject(0).put("scheme", "urn").put("value", "999001");
                        return true;
                    }),
            ofRecord("the UPN's check letter is wrong", CoreFinding.UPN_CHECK_LETTER, "identifiers[1].value", carer -> {
                JsonNode second = identifiers(carer).get(1);
                return has(second, "scheme", "upn") && put((ObjectNode) second, "value", "R247962919251");
            }),
            ofRecord(
                    "the practice's code is in lower case",
                    CoreFinding.ODS_CASE,
                    "organisations[0].identifier.value",
                    carer -> {
                        JsonNode first = carer.path("organisations").path(0).path("identifier");
                        return has(first, "scheme", "ods")
                                && put(
                                        (ObjectNode) first,
                                        "value",
                                        first.get("value").textValue().replace('E', 'e'));
                    }),
            ofRecord(
                    "the postcode cannot be",
                    CoreFinding.POSTCODE_SHAPE,
                    "contact.address.postcode",
                    carer -> put(address(carer), "postcode", "AI1 1AA")),
            ofRecord(
                    "the postcode has no space",
                    CoreFinding.POSTCODE_SPACE,
                    "contact.address.postcode",
                    carer -> put(address(carer), "postcode", "TS248AY")),
            ofRecord(
                    "the UPRN has thirteen digits",
                    CoreFinding.UPRN_LENGTH,
                    "contact.address.uprn",
                    carer -> put(address(carer), "uprn", "1234567890123")),
            code(
                    "the ethnic category is not in its list",
                    CoreFinding.CODE_UNKNOWN,
                    "person.ethnicCategory",
                    "code",
                    "Q"),
            code(
                    "the edition does not exist",
                    CoreFinding.CODE_EDITION_UNKNOWN,
                    "person.ethnicCategory",
                    "edition",
                    "1901"),
            code("the list is unknown", CoreFinding.CODE_LIST_UNKNOWN, "person.sex", "list", "star-sign"),
            code("the list belongs elsewhere", CoreFinding.CODE_LIST_UNEXPECTED, "person.sex", "list", "snomed-ct"),
            ofRecord(
                    "a SNOMED CT code has the wrong check digit",
                    CoreFinding.CODE_SNOMED_CHECK_DIGIT,
                    "roles[0].needs[0].code",
                    carer ->
                            put((ObjectNode) TextFaults.role(carer).get("needs").get(0), "code", "184156002")));

    private IdentifierFaults() {}

    static boolean put(ObjectNode node, String field, String value) {
        node.put(field, value);
        return true;
    }

    static boolean has(JsonNode node, String field, String value) {
        return node != null && value.equals(node.path(field).textValue());
    }

    private static Fault nhsNumber(String name, CoreFinding code, UnaryOperator<String> spoiler) {
        return ofRecord(name, code, FIRST, carer -> {
            ObjectNode first = (ObjectNode) identifiers(carer).get(0);
            return has(first, "scheme", "nhs-number")
                    && put(first, "value", spoiler.apply(first.get("value").textValue()));
        });
    }

    private static Fault code(String name, CoreFinding code, String path, String field, String value) {
        String pointer = "/" + path.replace('.', '/');
        return ofRecord(name, code, path + "." + field, carer -> put((ObjectNode) carer.at(pointer), field, value));
    }

    private static ArrayNode identifiers(ObjectNode carer) {
        return (ArrayNode) carer.get("identifiers");
    }

    private static ObjectNode address(ObjectNode carer) {
        return (ObjectNode) carer.get("contact").get("address");
    }
}
