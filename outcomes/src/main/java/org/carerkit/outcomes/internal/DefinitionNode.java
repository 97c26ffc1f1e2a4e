package org.carerkit.outcomes.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/**
 * One object of a definition file. Each getter reports what is wrong with its field and then returns null or an empty
 * list, so that reading goes on and the next fault is found too. {@link #end} reports the fields nobody asked for.
 */
public final class DefinitionNode {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ID = 60;

    private final DefinitionFile.Faults faults;
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    DefinitionNode(DefinitionFile.Faults faults, String path, JsonNode node) {
        this.faults = faults;
        this.path = path;
        this.node = node;
    }

    /** Reports a fault of this object. */
    public void fault(FindingCode code) {
        faults.add(new Finding(code, path));
    }

    /** Reports a fault of a field. */
    public void fault(String field, FindingCode code) {
        faults.add(new Finding(code, at(field)));
    }

    /** Reports a fault of a field against a bound. */
    public void fault(String field, FindingCode code, long limit) {
        faults.add(new Finding(code, at(field), limit));
    }

    /** True when no fault was found anywhere in the file so far. */
    public boolean clean() {
        return faults.all().isEmpty();
    }

    boolean format(String expected) {
        String format = text("format");
        if (format != null && !format.equals(expected)) {
            fault("format", OutcomesFinding.DEFINITION_FORMAT_UNKNOWN);
        }
        return expected.equals(format);
    }

    /** True when the field is there. */
    public boolean has(String field) {
        return node.has(field);
    }

    /** A text that has to be there. */
    public @Nullable String text(String field) {
        JsonNode value = required(field);
        return value == null ? null : asText(field, value);
    }

    /** A text that may be left out. */
    public @Nullable String optionalText(String field) {
        JsonNode value = get(field);
        return value == null ? null : asText(field, value);
    }

    /** An id: letters, digits and hyphens. */
    public @Nullable String id(String field) {
        String text = text(field);
        if (text == null || isId(text)) {
            return text;
        }
        fault(field, OutcomesFinding.ID_MALFORMED);
        return null;
    }

    /** A whole number that has to be there. */
    public @Nullable Integer whole(String field) {
        JsonNode value = required(field);
        if (value == null || value.canConvertToInt() && value.isIntegralNumber()) {
            return value == null ? null : (Integer) value.intValue();
        }
        fault(field, OutcomesFinding.FIELD_TYPE);
        return null;
    }

    /** A number that has to be there, as it is written. */
    public @Nullable BigDecimal decimal(String field) {
        JsonNode value = required(field);
        if (value == null || value.isNumber()) {
            return value == null ? null : value.decimalValue();
        }
        fault(field, OutcomesFinding.FIELD_TYPE);
        return null;
    }

    /** One constant of an enum, written in small letters with hyphens. */
    public <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (text.equals(constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))) {
                return constant;
            }
        }
        fault(field, OutcomesFinding.FIELD_VALUE_UNKNOWN);
        return null;
    }

    /** A list of ids that has to be there. */
    public List<String> ids(String field) {
        List<String> ids = new ArrayList<>();
        for (JsonNode entry : array(field)) {
            String place = field + "[" + ids.size() + "]";
            String text = asText(place, entry);
            if (text != null && !isId(text)) {
                fault(place, OutcomesFinding.ID_MALFORMED);
            }
            ids.add(text == null ? "" : text);
        }
        return ids;
    }

    /** A list of texts that has to be there. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : array(field)) {
            String text = asText(field + "[" + texts.size() + "]", entry);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    /** A list of numbers that has to be there, as they are written. */
    public List<BigDecimal> decimals(String field) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (JsonNode entry : array(field)) {
            if (!entry.isNumber()) {
                fault(field + "[" + numbers.size() + "]", OutcomesFinding.FIELD_TYPE);
            }
            numbers.add(entry.decimalValue());
        }
        return numbers;
    }

    /** An object that has to be there. */
    public @Nullable DefinitionNode object(String field) {
        JsonNode value = required(field);
        if (value == null || value.isObject()) {
            return value == null ? null : new DefinitionNode(faults, at(field), value);
        }
        fault(field, OutcomesFinding.FIELD_TYPE);
        return null;
    }

    /** A list of objects that has to be there and to hold one at least. */
    public List<DefinitionNode> objects(String field) {
        List<DefinitionNode> objects = new ArrayList<>();
        int i = 0;
        for (JsonNode entry : array(field)) {
            String place = field + "[" + i++ + "]";
            if (entry.isObject()) {
                objects.add(new DefinitionNode(faults, at(place), entry));
            } else {
                fault(place, OutcomesFinding.FIELD_TYPE);
            }
        }
        return objects;
    }

    /** A list of objects that may be left out; when it is there it holds one at least. */
    public List<DefinitionNode> optionalObjects(String field) {
        return has(field) ? objects(field) : List.of();
    }

    /** Reports every field that nobody asked for, by its place. */
    public void end() {
        int place = 0;
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            place++;
            if (!asked.contains(names.next())) {
                faults.add(new Finding(OutcomesFinding.FIELD_UNKNOWN, path, (long) place));
            }
        }
    }

    private Iterable<JsonNode> array(String field) {
        JsonNode value = required(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(field, OutcomesFinding.FIELD_TYPE);
            return List.of();
        }
        if (value.isEmpty()) {
            fault(field, OutcomesFinding.LIST_EMPTY);
        }
        return value;
    }

    private @Nullable JsonNode required(String field) {
        JsonNode value = get(field);
        if (value == null) {
            fault(field, OutcomesFinding.FIELD_MISSING);
        }
        return value;
    }

    private @Nullable JsonNode get(String field) {
        asked.add(field);
        return node.get(field);
    }

    private @Nullable String asText(String field, JsonNode value) {
        if (!value.isTextual()) {
            fault(field, OutcomesFinding.FIELD_TYPE);
            return null;
        }
        String text = value.textValue();
        if (text.isBlank()) {
            fault(field, CoreFinding.TEXT_EMPTY);
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            fault(field, CoreFinding.TEXT_TOO_LONG, LONGEST_TEXT);
            return null;
        }
        return text;
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID
                && text.chars()
                        .allMatch(
                                c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-');
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
