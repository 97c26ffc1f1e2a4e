package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of a {@link KeepsLater}: made of what could be read of an object, and of its text. */
final class LaterShape {

    private static final String KNOWN = "known";
    private static final String UNKNOWN = "unknown";
    private static final String TEXT = "text";

    private final RecordShape record;
    private final List<String> components = new ArrayList<>();
    private final int text;

    /**
     * @param type the record
     * @param shapes gives the shapes of the components that the object itself holds
     */
    LaterShape(Class<?> type, Shapes shapes) {
        List<String> names = new ArrayList<>();
        List<Shape> read = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component.getName());
            if (!List.of(KNOWN, UNKNOWN, TEXT).contains(component.getName())) {
                names.add(component.getName());
                read.add(shapes.of(component.getGenericType()));
            }
        }
        if (components.size() != names.size() + 3) {
            throw new IllegalArgumentException(type.getName() + " needs the components known, unknown and text");
        }
        this.record = new RecordShape(type);
        record.complete(new Members(names.toArray(String[]::new), read.toArray(Shape[]::new)));
        this.text = components.indexOf(TEXT);
    }

    Class<?> type() {
        return record.type();
    }

    /** The members that are read of an object of a kind that is not known. */
    Members members() {
        return record.members();
    }

    /**
     * The record.
     *
     * @param members whose values were read
     * @param values one for each of them
     * @param known the object as far as it is known
     * @param unknown the paths of what is not
     */
    @Nullable
    Object make(
            Members members,
            @Nullable Object[] values,
            @Nullable Object known,
            List<String> unknown,
            Cursor in,
            int start) {
        @Nullable Object[] parts = new Object[components.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = switch (components.get(i)) {
                case KNOWN -> known;
                case UNKNOWN -> unknown;
                case TEXT -> in.textSince(start);
                default -> members.valueOf(components.get(i), values);
            };
        }
        return record.make(parts, in);
    }

    String textOf(Object later) {
        return (String) requireNonNull(record.value(text, later));
    }
}
