package org.carerkit.core.check;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** Requires a value. A list must have at least one element, and a text must contain more than white space. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Required.Validator.class)
public @interface Required {

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. */
    final class Present implements Rule<Object> {

        /** Called by {@link Validator}. */
        public Present() {}

        @Override
        public void check(@Nullable Object value, Report report) {
            if (value == null || isEmpty(value)) {
                report.add(CoreFinding.REQUIRED);
            }
        }

        /** Checks the class first: the JVM is slower to find out that an enum or a record is not a list. */
        private static boolean isEmpty(Object value) {
            if (value instanceof String text) {
                return text.isBlank();
            }
            return !(value instanceof Enum || value instanceof Record)
                    && value instanceof List<?> list
                    && list.isEmpty();
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<Required, Object> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Object> rule(Required constraint) {
            return new Present();
        }

        @Override
        protected boolean alsoNull() {
            return true;
        }
    }
}
