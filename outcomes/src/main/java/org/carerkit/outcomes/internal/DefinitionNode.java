package org.carerkit.outcomes.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<?, ?> node;
    private final Set<String> asked = new HashSet<>();

    DefinitionNode(DefinitionFile.Faults faults, String path, Map<?, ?> node) {
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
        return node.containsKey(field);
    }

    /** A text that has to be there. */
    public @Nullable String text(String field) {
        Object value = required(field);
        return value == null ? null : asText(field, value);
    }

    /** A text that may be left out. */
    public @Nullable String optionalText(String field) {
        Object value = get(field);
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
        Object value = required(field);
        if (value instanceof BigInteger number && number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        if (value != null) {
            fault(field, OutcomesFinding.FIELD_TYPE);
        }
        return null;
    }

    /** A number that has to be there, as it is written. */
    public @Nullable BigDecimal decimal(String field) {
        Object value = required(field);
        return value == null ? null : asDecimal(field, value);
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
        for (Object entry : array(field)) {
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
        for (Object entry : array(field)) {
            String text = asText(field + "[" + texts.size() + "]", entry);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    /** A list of numbers that has to be there, as they are written. */
    public List<BigDecimal> decimals(String field) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Object entry : array(field)) {
            BigDecimal number = asDecimal(field + "[" + numbers.size() + "]", entry);
            numbers.add(number == null ? BigDecimal.ZERO : number);
        }
        return numbers;
    }

    /** An object that has to be there. */
    public @Nullable DefinitionNode object(String field) {
        Object value = required(field);
        if (value instanceof Map<?, ?> object) {
            return new DefinitionNode(faults, at(field), object);
        }
        if (value != null) {
            fault(field, OutcomesFinding.FIELD_TYPE);
        }
        return null;
    }

    /** A list of objects that has to be there and to hold one at least. */
    public List<DefinitionNode> objects(String field) {
        List<DefinitionNode> objects = new ArrayList<>();
        int i = 0;
        for (Object entry : array(field)) {
            String place = field + "[" + i++ + "]";
            if (entry instanceof Map<?, ?> object) {
                objects.add(new DefinitionNode(faults, at(place), object));
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
        for (Object name : node.keySet()) {
            place++;
            if (!asked.contains(name)) {
                faults.add(new Finding(OutcomesFinding.FIELD_UNKNOWN, path, (long) place));
            }
        }
    }

    private List<?> array(String field) {
        Object value = required(field);
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                fault(field, OutcomesFinding.LIST_EMPTY);
            }
            return list;
        }
        if (value != null) {
            fault(field, OutcomesFinding.FIELD_TYPE);
        }
        return List.of();
    }

    private @Nullable Object required(String field) {
        Object value = get(field);
        if (value == null) {
            fault(field, OutcomesFinding.FIELD_MISSING);
        }
        return value;
    }

    private @Nullable Object get(String field) {
        asked.add(field);
        return node.get(field);
    }

    private @Nullable BigDecimal asDecimal(String field, Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        fault(field, OutcomesFinding.FIELD_TYPE);
        return null;
    }

    private @Nullable String asText(String field, Object value) {
        if (!(value instanceof String text)) {
            fault(field, OutcomesFinding.FIELD_TYPE);
            return null;
        }
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
