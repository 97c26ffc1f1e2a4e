package org.carerkit.core.json.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** What a person reads of a resource: a small table of its main facts, as servers write it. */
final class Narratives {

    private Narratives() {}

    static XhtmlNode of(DomainResource resource) {
        Map<String, String> rows = new LinkedHashMap<>();
        if (resource instanceof Patient patient) {
            patient.getName().forEach(name -> rows.merge("Name", name(name), Narratives::and));
            patient.getIdentifier().forEach(each -> rows.merge("Identifier", each.getValue(), Narratives::and));
            rows.put("Date of birth", patient.getBirthDateElement().getValueAsString());
            patient.getAddress().forEach(each -> rows.put("Address", address(each)));
            patient.getTelecom().stream()
                    .map(ContactPoint::getValue)
                    .forEach(each -> rows.merge("Contact", each, Narratives::and));
        } else if (resource instanceof RelatedPerson person) {
            rows.put(
                    "Relationship",
                    person.getRelationshipFirstRep().getCodingFirstRep().getDisplay());
            person.getName().forEach(name -> rows.put("Name", name(name)));
        } else if (resource instanceof Flag flag) {
            rows.put("Flag", flag.getCode().getCodingFirstRep().getDisplay());
        }
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div").attribute("xmlns", "http://www.w3.org/1999/xhtml");
        XhtmlNode table = div.addTag("table").addTag("tbody");
        rows.forEach((name, value) -> {
            XhtmlNode row = table.addTag("tr");
            row.addTag("td").addText(name);
            row.addTag("td").addText(value);
        });
        return div;
    }

    private static String name(HumanName name) {
        return name.getNameAsSingleString();
    }

    private static String address(Address address) {
        return String.join(
                        ", ",
                        address.getLine().stream().map(StringType::getValue).toList()) + ", " + address.getPostalCode();
    }

    private static String and(String one, String other) {
        return one + ", " + other;
    }
}
