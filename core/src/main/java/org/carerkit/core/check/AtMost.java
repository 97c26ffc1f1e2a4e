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

/** Requires a list to have at most {@link #value()} elements. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtMost.Validator.class)
public @interface AtMost {

    /** The greatest number of elements allowed. */
    int value();

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. */
    final class Short implements Rule<List<?>> {

        private final int max;

        /** Called by {@link Validator}. */
        public Short(AtMost atMost) {
            this.max = atMost.value();
        }

        @Override
        public void check(List<?> value, Report report) {
            if (value.size() > max) {
                report.add(CoreFinding.LIST_TOO_LONG, max);
            }
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<AtMost, List<?>> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<List<?>> rule(AtMost constraint) {
            return new Short(constraint);
        }
    }
}
