package org.carerkit.core.check;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carerkit.core.finding.CoreFinding;

/** Requires a whole number from 0 to {@link #max()}, both inclusive. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Count.Validator.class)
public @interface Count {

    /** The largest number allowed. */
    int max();

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. */
    final class InRange implements Rule<Integer> {

        private final int max;

        /** Called by {@link Validator}. */
        public InRange(Count count) {
            this.max = count.max();
        }

        @Override
        public void check(Integer value, Report report) {
            if (value < 0 || value > max) {
                report.add(CoreFinding.COUNT_OUT_OF_RANGE, max);
            }
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<Count, Integer> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Integer> rule(Count constraint) {
            return new InRange(constraint);
        }
    }
}
