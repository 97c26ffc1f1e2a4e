package org.carerkit.core.check;

import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a record class: how to read it and which rules apply to it. */
final class Part {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Record.class);
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final String name;
    private final MethodHandle getter;
    private final Rules rules;
    private final Rules elementRules;
    private final boolean goesDeeper;
    private final boolean elementsGoDeeper;
    private final boolean asksElements;

    /**
     * The plan of the last record seen here, which nearly always fits the next one. Threads may overwrite each other's
     * value, but every value is complete.
     */
    private @Nullable Plan recent;

    private Part(Field field, MethodHandle getter, Annotation[] own, Annotation[] ofElements) {
        this.name = field.getName();
        this.getter = getter;
        this.rules = Plan.rulesOf(field, own);
        this.elementRules = Plan.rulesOf(field, ofElements);
        this.goesDeeper = isValid(own);
        this.elementsGoDeeper = isValid(ofElements);
        this.asksElements = elementsGoDeeper || !elementRules.isEmpty();
    }

    static Part of(Class<?> type, RecordComponent component) {
        Field field = fieldOf(type, component);
        Annotation[] own = field.getAnnotations();
        Annotation[] ofElements = elementAnnotations(field.getAnnotatedType());
        return new Part(field, getter(component), own, ofElements);
    }

    boolean hasWork() {
        return !rules.isEmpty() || goesDeeper || asksElements;
    }

    void check(Record owner, Trail trail, boolean deep) {
        Object value = get(owner);
        if (rules.pass(value)) {
            return;
        }
        trail.enter(name);
        rules.check(value, trail);
        if (deep && goesDeeper && value instanceof Record inner) {
            plan(inner).check(inner, trail);
        }
        if (asksElements && value instanceof List<?> list) {
            checkElements(list, trail, deep);
        }
        trail.leave();
    }

    private void checkElements(List<?> list, Trail trail, boolean deep) {
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            trail.index(i);
            elementRules.check(element, trail);
            if (deep && elementsGoDeeper && element instanceof Record inner) {
                plan(inner).check(inner, trail);
            }
        }
        trail.index(Trail.NO_INDEX);
    }

    private Plan plan(Record value) {
        Plan plan = recent;
        if (plan == null || !plan.isOf(value)) {
            plan = RecordCheck.planOf(value);
            recent = plan;
        }
        return plan;
    }

    private @Nullable Object get(Record owner) {
        try {
            return (Object) getter.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The accessor of " + name + " threw a checked exception", e);
        }
    }

    private static Field fieldOf(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // every record component has a field
        }
    }

    private static MethodHandle getter(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(GETTER);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + " is not a public record in an exported package", e);
        }
    }

    private static Annotation[] elementAnnotations(AnnotatedType type) {
        boolean isList = type instanceof AnnotatedParameterizedType;
        return isList
                ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0].getAnnotations()
                : NO_ANNOTATIONS;
    }

    private static boolean isValid(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(Valid.class::isInstance);
    }
}
