package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** A record of one component that represents its value. It is written as the component, not as an object. */
final class ValueShape extends Shape {

    private static final MethodType ONE = MethodType.methodType(Object.class, Object.class);

    private final Shape component;
    private final MethodHandle getter;
    private final MethodHandle maker;

    ValueShape(Class<?> type, Shape component) {
        RecordComponent only = type.getRecordComponents()[0];
        this.component = component;
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            this.getter = lookup.unreflect(only.getAccessor()).asType(ONE);
            this.maker = lookup.unreflectConstructor(type.getConstructor(only.getType()))
                    .asType(ONE);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " is not a public record in an exported package", e);
        }
    }

    Shape component() {
        return component;
    }

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        Object value = component.read(in);
        if (value == null) {
            return null;
        }
        try {
            return (Object) maker.invokeExact(value);
        } catch (IllegalArgumentException e) {
            return in.fault(CoreFinding.JSON_INCOMPLETE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The constructor of a value threw a checked exception", e);
        }
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        Object held;
        try {
            held = (Object) getter.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The accessor of a value threw a checked exception", e);
        }
        component.write(held, out);
    }
}
