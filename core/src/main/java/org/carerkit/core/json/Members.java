package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** The members that an object may have, by name. Each has a slot, numbered from 0. */
final class Members {

    private static final int NONE = -1;

    private final String[] names;
    private final SerializableString[] quoted;
    private final Shape[] shapes;

    /** For the start of an object (first) and for each slot: the slot that followed it the first time. Only a guess. */
    private final int[] followers;

    Members(String[] names, Shape[] shapes) {
        if (names.length > Long.SIZE) {
            throw new IllegalArgumentException("names: must have at most 64");
        }
        this.names = names;
        this.quoted = Arrays.stream(names).map(SerializedString::new).toArray(SerializableString[]::new);
        this.shapes = shapes;
        this.followers = new int[names.length + 1];
        Arrays.fill(followers, NONE);
    }

    int count() {
        return names.length;
    }

    String name(int slot) {
        return names[slot];
    }

    /** The name as it is written. */
    SerializableString quoted(int slot) {
        return quoted[slot];
    }

    Shape shape(int slot) {
        return shapes[slot];
    }

    /** The value that was read for a name, or null. */
    @Nullable
    Object valueOf(String name, @Nullable Object[] values) {
        int slot = slotOf(name, 0);
        return slot == NONE ? null : values[slot];
    }

    /**
     * Reads the object that starts at the current token.
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
        int slot = NONE;
        int found = next(in, slot);
        for (int place = 1; in.is(JsonToken.FIELD_NAME); found = next(in, slot), place++) {
            in.countItem();
            if (found == NONE) {
                unknown = unknown == null ? new HashSet<>() : unknown;
                if (!unknown.add(in.parser().currentName())) {
                    in.fault(CoreFinding.JSON_DUPLICATE_KEY);
                }
                in.note(CoreFinding.JSON_FIELD_UNKNOWN, place);
                in.parser().nextToken();
                in.skip();
                continue;
            }
            slot = found;
            if ((seen & 1L << slot) != 0) {
                in.fault(CoreFinding.JSON_DUPLICATE_KEY);
            }
            seen |= 1L << slot;
            if (in.parser().nextToken() != JsonToken.VALUE_NULL) {
                in.enter(names[slot]);
                values[slot] = shapes[slot].read(in);
                in.leave();
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

    /**
     * Moves to the next member, or to the end of the object.
     *
     * @param last the slot of the last known member
     * @return the member's slot, or {@link #NONE} if its name is unknown and at the end
     */
    private int next(Cursor in, int last) throws IOException {
        if (names.length == 0) {
            in.parser().nextToken();
            return NONE;
        }
        int follower = followers[last + 1];
        int likely = follower == NONE ? Math.min(last + 1, names.length - 1) : follower;
        int found = NONE;
        if (in.parser().nextFieldName(quoted[likely])) {
            found = likely;
        } else if (in.is(JsonToken.FIELD_NAME)) {
            found = slotOf(in.parser().currentName(), last + 1);
        }
        if (follower == NONE && found != NONE) {
            followers[last + 1] = found;
        }
        return found;
    }

    /** Searches from the slot after the last one, because members mostly come in our own order. */
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
        return NONE;
    }
}
