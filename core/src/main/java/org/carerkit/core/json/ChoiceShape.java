package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

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
    private final @Nullable LaterShape later;
    private final @Nullable Members laterMembers;
    private final Map<String, Option> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Option> byType = new HashMap<>();

    /**
     * @param nameMember the member that names the record
     * @param format the version, if the interface has one rather than its records
     * @param records the records by name
     * @param later keeps an object that a later version wrote; null if such an object is a fault
     */
    ChoiceShape(
            String nameMember,
            @Nullable EnumShape format,
            Map<String, RecordShape> records,
            @Nullable LaterShape later) {
        this.nameMember = nameMember;
        this.format = format;
        this.later = later;
        this.laterMembers = later == null ? null : withReserved(later.members());
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
                throw new IllegalArgumentException(
                        names[i] + " is both a component and a name that the format itself uses");
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
        if (later != null && name != null) {
            return chosen == null ? readLaterKind(later, in) : readKeeping(chosen, later, in);
        }
        if (chosen == null) {
            in.enter(nameMember);
            in.fault(name == null ? CoreFinding.REQUIRED : CoreFinding.JSON_VALUE_UNKNOWN);
            in.leave();
            in.skip();
            return null;
        }
        @Nullable Object[] values = read(chosen.members, in);
        return values == null ? null : chosen.shape.make(values, in);
    }

    /** Reads an object so that nothing of it is lost, whether or not this version knows all its fields and values. */
    private @Nullable Object readKeeping(Option chosen, LaterShape shape, Cursor in) throws IOException {
        int start = in.start();
        int notes = in.notes().size();
        in.startKeeping();
        @Nullable Object[] values = read(chosen.members, in);
        Object known = values == null ? null : chosen.shape.make(values, in);
        boolean isAllKnown = !in.isKeepingUnknown() && in.notes().size() == notes;
        Object kept = values == null || isAllKnown
                ? known
                : shape.make(chosen.members, values, known, in.unknown(), in, start);
        in.stopKeeping();
        return kept == null && in.faults().isEmpty() ? in.fault(CoreFinding.JSON_INCOMPLETE) : kept;
    }

    /** Reads what every kind has of an object whose kind this version does not know, and keeps it whole. */
    private @Nullable Object readLaterKind(LaterShape shape, Cursor in) throws IOException {
        Members members = requireNonNull(laterMembers);
        int start = in.start();
        int notes = in.notes().size();
        in.startKeeping();
        @Nullable Object[] values = members.read(in);
        in.forgetNotesAfter(notes);
        in.enter(nameMember);
        in.unknownValue(CoreFinding.JSON_VALUE_UNKNOWN);
        boolean isComplete = values != null && (format == null || values[values.length - 1] != null);
        Object kept = isComplete ? shape.make(members, requireNonNull(values), null, in.unknown(), in, start) : null;
        in.stopKeeping();
        if (kept == null && in.faults().isEmpty()) {
            in.fault(CoreFinding.JSON_VALUE_UNKNOWN);
        }
        in.leave();
        return kept;
    }

    /** The values of the members; null after a fault was reported. */
    private @Nullable Object @Nullable [] read(Members members, Cursor in) throws IOException {
        @Nullable Object[] values = members.read(in);
        if (values != null && format != null && values[values.length - 1] == null) {
            in.enter(Shapes.FORMAT);
            in.fault(CoreFinding.REQUIRED);
            in.leave();
        }
        return values;
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        if (later != null && value.getClass() == later.type()) {
            out.writeRawValue(later.textOf(value));
            return;
        }
        Option option = byType.get(value.getClass());
        if (option == null) {
            throw new IllegalArgumentException(
                    value.getClass().getName() + " is not one of the records to choose from");
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
