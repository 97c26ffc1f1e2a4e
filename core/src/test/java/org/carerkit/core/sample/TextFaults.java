package org.carerkit.core.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.carerkit.core.sample.Fault.ofRecord;
import static org.carerkit.core.sample.Fault.ofText;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** Lines that are not the format, or not quite: no record comes of them, but for the last kind. */
final class TextFaults {

    static final List<Fault> ALL = List.of(
            ofText(
                    "the line breaks off",
                    CoreFinding.JSON_TRUNCATED,
                    line -> Arrays.copyOf(line, text(line).indexOf("\"person\""))),
            ofText(
                    "a colon is missing",
                    CoreFinding.JSON_MALFORMED,
                    line -> replace(line, "\"person\":", "\"person\"")),
            // É in Latin-1: a byte that UTF-8 has only before another of its kind.
            ofText(
                    "a letter is not UTF-8",
                    CoreFinding.JSON_ENCODING,
                    line -> replace(line, "\"Sample-", "\"\u00C9Sample-")),
            ofText(
                    "the record stands twice on the line",
                    CoreFinding.JSON_NOT_ALONE,
                    line -> replace(line, "", text(line))),
            ofText(
                    "the line is longer than a mebibyte",
                    CoreFinding.JSON_TOO_LARGE,
                    line -> replace(line, "", " ".repeat(1 << 20))),
            ofText(
                    "a field stands twice",
                    CoreFinding.JSON_DUPLICATE_KEY,
                    line -> replace(
                            line,
                            "\"restricted\":false,\"roles\"",
                            "\"restricted\":false,\"restricted\":true,\"roles\"")),
            ofText(
                    "a list is nested a hundred deep",
                    CoreFinding.JSON_TOO_DEEP,
                    line -> replace(
                            line, "{\"format\"", "{\"x\":" + "[".repeat(100) + "]".repeat(100) + ",\"format\"")),
            ofRecord("the version is unknown", CoreFinding.JSON_FORMAT_UNKNOWN, "format", carer -> {
                carer.put("format", "carerkit.carer/99");
                return true;
            }),
            ofRecord("a number stands in quotes", CoreFinding.JSON_WRONG_TYPE, "roles[0].otherCarers", carer -> {
                role(carer).put("otherCarers", "1");
                return true;
            }),
            ofRecord("a date does not exist", CoreFinding.JSON_DATE, "person.birthDate", carer -> {
                person(carer).put("birthDate", "1999-02-30");
                return true;
            }),
            ofRecord(
                    "the relationship is none of ours",
                    CoreFinding.JSON_VALUE_UNKNOWN,
                    "roles[0].relationship",
                    carer -> {
                        role(carer).put("relationship", "pen friend");
                        return true;
                    }),
            ofRecord("a list has null in it", CoreFinding.JSON_NULL_IN_LIST, "identifiers[0]", carer -> {
                ((ArrayNode) carer.get("identifiers")).insertNull(0);
                return true;
            }),
            ofRecord("a field is unknown", CoreFinding.JSON_FIELD_UNKNOWN, "", carer -> {
                carer.put("shoeSize", 7);
                return true;
            }));

    private TextFaults() {}

    static ObjectNode person(ObjectNode carer) {
        return (ObjectNode) carer.get("person");
    }

    static ObjectNode role(ObjectNode carer) {
        return (ObjectNode) carer.get("roles").get(0);
    }

    /** Replaces the first occurrence; null when there is none. Bytes are taken for characters, so that none is lost. */
    private static byte @Nullable [] replace(byte[] line, String what, String by) {
        String text = text(line);
        int at = text.indexOf(what);
        return at < 0 ? null : (text.substring(0, at) + by + text.substring(at + what.length())).getBytes(ISO_8859_1);
    }

    private static String text(byte[] line) {
        return new String(line, ISO_8859_1);
    }
}
