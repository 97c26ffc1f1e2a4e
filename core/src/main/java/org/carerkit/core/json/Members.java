package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** The members that an object may have, by name; each has a slot, numbered from zero. */
final class Members {

    private final String[] names;
    private final Shape[] shapes;

    Members(String[] names, Shape[] shapes) {
        if (names.length > Long.SIZE) {
            throw new IllegalArgumentException("names: an object has at most 64 members");
        }
        this.names = names;
        this.shapes = shapes;
    }

    int count() {
        return names.length;
    }

    String name(int slot) {
        return names[slot];
    }

    Shape shape(int slot) {
        return shapes[slot];
    }

    /**
     * Reads an object, whose start is the current token.
     *
     * @return a value for each slot, or null after a fault was reported
     */
    @Nullable
    Object @Nullable [] read(Cursor in) throws IOException {
        if (!in.is(JsonToken.START_OBJECT)) {
            in.wrongType();
            return null;
        }
        in.deeper();
        @Nullable Object[] values = new Object[names.length];
        Set<String> unknown = null;
        long seen = 0;
        int slot = -1;
        int place = 1;
        for (String name = in.nextName(); name != null; name = in.nextName(), place++) {
            int found = slotOf(name, slot + 1);
            JsonToken token = in.parser().nextToken();
            if (found >= 0) {
                slot = found;
                if ((seen & 1L << slot) != 0) {
                    in.fault(CoreFinding.JSON_DUPLICATE_KEY);
                }
                seen |= 1L << slot;
                if (token != JsonToken.VALUE_NULL) {
                    in.enter(names[slot]);
                    values[slot] = shapes[slot].read(in);
                    in.leave();
                }
            } else {
                unknown = unknown == null ? new HashSet<>() : unknown;
                if (!unknown.add(name)) {
                    in.fault(CoreFinding.JSON_DUPLICATE_KEY);
                }
                in.note(CoreFinding.JSON_FIELD_UNKNOWN, place);
                in.skip();
            }
        }
        in.higher();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = shapes[i].absent();
            }
        }
        return values;
    }

    /** Members mostly come in our own order, so the search starts behind the last one. */
    private int slotOf(String name, int likely) {
        for (int i = likely; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        for (int i = 0; i < likely; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
