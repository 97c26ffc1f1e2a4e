package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** A sealed interface of records. One member, anywhere in the object, names which record it is. */
final class ChoiceShape extends Shape {

    private final String nameMember;
    private final @Nullable EnumShape format;
    private final Map<String, Option> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Option> byType = new HashMap<>();

    /**
     * @param nameMember the member that names the record
     * @param format the version, if the interface has one rather than its records
     * @param records the records by name
     */
    ChoiceShape(String nameMember, @Nullable EnumShape format, Map<String, RecordShape> records) {
        this.nameMember = nameMember;
        this.format = format;
        records.forEach((name, shape) -> {
            Option option = new Option(name, shape, withReserved(shape.members()));
            byName.put(name, option);
            byType.put(shape.type(), option);
        });
    }

    String nameMember() {
        return nameMember;
    }

    @Nullable
    EnumShape format() {
        return format;
    }

    Map<String, RecordShape> records() {
        Map<String, RecordShape> records = new LinkedHashMap<>();
        byName.forEach((name, option) -> records.put(name, option.shape));
        return records;
    }

    /** A record's own members followed by the name and the version, which are not components. */
    private Members withReserved(Members own) {
        int extra = format == null ? 1 : 2;
        String[] names = new String[own.count() + extra];
        Shape[] shapes = new Shape[names.length];
        for (int i = 0; i < own.count(); i++) {
            names[i] = own.name(i);
            shapes[i] = own.shape(i);
            if (names[i].equals(nameMember) || format != null && names[i].equals(Shapes.FORMAT)) {
                throw new IllegalArgumentException(names[i] + " is both a component and the mark of a record");
            }
        }
        names[own.count()] = nameMember;
        shapes[own.count()] = new TextShape();
        if (format != null) {
            names[own.count() + 1] = Shapes.FORMAT;
            shapes[own.count() + 1] = format;
        }
        return new Members(names, shapes);
    }

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.START_OBJECT)) {
            return in.wrongType();
        }
        String name = in.lookAhead(nameMember);
        Option chosen = name == null ? null : byName.get(name);
        if (chosen == null) {
            in.enter(nameMember);
            in.fault(name == null ? CoreFinding.REQUIRED : CoreFinding.JSON_VALUE_UNKNOWN);
            in.leave();
            in.skip();
            return null;
        }
        @Nullable Object[] values = chosen.members.read(in);
        if (values == null) {
            return null;
        }
        if (format != null && values[values.length - 1] == null) {
            in.enter(Shapes.FORMAT);
            in.fault(CoreFinding.REQUIRED);
            in.leave();
        }
        return chosen.shape.make(values, in);
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        Option option = byType.get(value.getClass());
        if (option == null) {
            throw new IllegalArgumentException(value.getClass().getName() + " is none of the records to choose from");
        }
        out.writeStartObject();
        out.writeStringField(nameMember, option.name);
        if (format != null) {
            out.writeStringField(Shapes.FORMAT, format.names().get(0));
        }
        option.shape.writeMembers(value, out);
        out.writeEndObject();
    }

    /** One of the records, with all the members that its object can have. */
    private static final class Option {

        private final String name;
        private final RecordShape shape;
        private final Members members;

        private Option(String name, RecordShape shape, Members members) {
            this.name = name;
            this.shape = shape;
            this.members = members;
        }
    }
}
