package org.carerkit.core.check;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The checks for one record class, read once from its annotations. */
final class Plan {

    private final Class<?> type;
    private final Part[] parts;
    private final Rules wholeRecord;

    private Plan(Class<?> type, Part[] parts, Rules wholeRecord) {
        this.type = type;
        this.parts = parts;
        this.wholeRecord = wholeRecord;
    }

    static Plan of(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Part part = Part.of(type, component);
            if (part.hasWork()) {
                parts.add(part);
            }
        }
        return new Plan(type, parts.toArray(Part[]::new), rulesOf(type, type.getAnnotations()));
    }

    /**
     * Collects the rules of one place. Refuses a constraint that is not CarerKit's own, because it has no finding code.
     * {@link Checked} has no rule of its own.
     */
    static Rules rulesOf(AnnotatedElement place, Annotation[] annotations) {
        List<RuleValidator<?, Object>> validators = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().isAnnotationPresent(Constraint.class) && !(annotation instanceof Checked)) {
                validators.add(ruleOf(place, annotation));
            }
        }
        return new Rules(validators);
    }

    @SuppressWarnings("unchecked") // the annotation's place decides the type, as in Jakarta Validation
    private static RuleValidator<?, Object> ruleOf(AnnotatedElement place, Annotation annotation) {
        Class<?>[] validators =
                annotation.annotationType().getAnnotation(Constraint.class).validatedBy();
        if (validators.length != 1 || !RuleValidator.class.isAssignableFrom(validators[0])) {
            throw new IllegalArgumentException(place + " carries @"
                    + annotation.annotationType().getSimpleName() + ", which has no finding code: use a constraint"
                    + " whose validator is a RuleValidator");
        }
        RuleValidator<Annotation, Object> validator = Instance.of(validators[0].asSubclass(RuleValidator.class));
        validator.initialize(annotation);
        return validator;
    }

    void check(Record value, Trail trail) {
        check(value, trail, true);
    }

    /** Checks the record but not the records inside it. */
    void checkItself(Record value, Trail trail) {
        check(value, trail, false);
    }

    private void check(Record value, Trail trail, boolean deep) {
        for (Part part : parts) {
            part.check(value, trail, deep);
        }
        wholeRecord.check(value, trail);
    }

    boolean isOf(Record value) {
        return value.getClass() == type;
    }
}
