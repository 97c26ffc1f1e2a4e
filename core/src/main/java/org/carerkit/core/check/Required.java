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

/** The value is there. A list has at least one element; a text holds more than white space. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Required.Validator.class)
public @interface Required {

    /** Unused: the finding's wording is the message. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    final class Present implements Rule<Object> {

        /** For {@link Validator}. */
        public Present() {}

        @Override
        public void check(@Nullable Object value, Report report) {
            if (value == null || isEmpty(value)) {
                report.add(CoreFinding.REQUIRED);
            }
        }

        /** Asks about classes first: that an enum or a record is no list takes the JVM longer to find out. */
        private static boolean isEmpty(Object value) {
            if (value instanceof String text) {
                return text.isBlank();
            }
            return !(value instanceof Enum || value instanceof Record)
                    && value instanceof List<?> list
                    && list.isEmpty();
        }
    }

    /** Applies the rule. */
    final class Validator extends RuleValidator<Required, Object> {

        /** For the validation provider. */
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
