package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/**
 * A record, as an object whose members are the components. Absent and null mean the same. An absent component is left
 * out.
 */
final class RecordShape extends Shape {

    private final Class<?> type;
    private @Nullable Members members;
    private final Method[] getters;
    private final Constructor<?> maker;

    /**
     * Makes a shape without members, so that a record may hold records of its own class; {@link #complete} follows at once.
     * Uses plain reflection, because method handles are no faster here and would delay the first record.
     */
    RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        this.type = type;
        this.getters = new Method[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            getters[i] = components[i].getAccessor();
            getters[i].trySetAccessible(); // already public; avoids checking the caller each time
        }
        try {
            this.maker = type.getConstructor(types);
            maker.trySetAccessible();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " is not a public record", e);
        }
    }

    Class<?> type() {
        return type;
    }

    void complete(Members all) {
        members = all;
    }

    Members members() {
        if (members == null) {
            throw new IllegalArgumentException(type.getTypeName() + " contains itself through a choice");
        }
        return members;
    }

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        @Nullable Object[] values = members().read(in);
        return values == null ? null : make(values, in);
    }

    /**
     * Makes a record from its components' values, in order.
     *
     * @param values an array that starts with the components' values
     * @return the record, or null if there are faults; a constructor that refuses the values is also a fault
     */
    @Nullable
    Object make(@Nullable Object[] values, Cursor in) {
        if (!in.faults().isEmpty()) {
            return null;
        }
        try {
            return maker.newInstance(values.length == getters.length ? values : Arrays.copyOf(values, getters.length));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof NullPointerException || cause instanceof IllegalArgumentException) {
                // what a later version means by a value that is not known here, is kept around it
                return in.isKeepingUnknown() ? null : in.fault(CoreFinding.JSON_INCOMPLETE);
            }
            throw thrown(cause);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is not a public record in an exported package", e);
        }
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeMembers(value, out);
        out.writeEndObject();
    }

    void writeMembers(Object value, JsonGenerator out) throws IOException {
        Members all = members();
        for (int i = 0; i < getters.length; i++) {
            Object part = get(getters[i], value);
            Shape shape = all.shape(i);
            if (part != null && !shape.isNothing(part)) {
                out.writeFieldName(all.quoted(i));
                shape.write(part, out);
            }
        }
    }

    /** The value of one component. */
    @Nullable
    Object value(int component, Object owner) {
        return get(getters[component], owner);
    }

    private @Nullable Object get(Method getter, Object owner) {
        try {
            return getter.invoke(owner);
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is not a public record in an exported package", e);
        }
    }

    /** The exception that a constructor or an accessor threw, which is never a checked one. Rethrows an error. */
    private RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(type.getName() + " threw a checked exception", cause);
    }
}
