package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** An array of values of one shape, none of which is null. */
final class ListShape extends Shape {

    private final Shape element;

    ListShape(Shape element) {
        this.element = element;
    }

    Shape element() {
        return element;
    }

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.START_ARRAY)) {
            return in.wrongType();
        }
        in.deeper();
        Object[] some = new Object[4];
        int count = 0;
        for (int i = 0; !in.nextIs(JsonToken.END_ARRAY); i++) {
            in.countItem();
            in.index(i);
            Object value = in.is(JsonToken.VALUE_NULL) ? in.fault(CoreFinding.JSON_NULL_IN_LIST) : element.read(in);
            if (value != null) {
                some = count == some.length ? Arrays.copyOf(some, count * 2) : some;
                some[count] = value;
                count++;
            }
        }
        in.index(Cursor.NO_INDEX);
        in.higher();
        return list(some, count);
    }

    /** Unmodifiable from the start, so a record that copies its lists has nothing to copy. */
    private static List<Object> list(Object[] some, int count) {
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(some[0]);
            case 2 -> List.of(some[0], some[1]);
            default -> List.of(count == some.length ? some : Arrays.copyOf(some, count));
        };
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object each : (List<?>) value) {
            element.write(each, out);
        }
        out.writeEndArray();
    }

    @Override
    Object absent() {
        return List.of();
    }

    @Override
    boolean isNothing(Object value) {
        return ((List<?>) value).isEmpty();
    }
}
