package org.carerkit.core.check;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Requires the parts of a record to agree with each other, by a rule that the record names. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistent.Validator.class)
public @interface Consistent {

    /** The rule for the whole record. */
    Class<? extends Rule<?>> value();

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. */
    final class Whole implements Rule<Record> {

        private final Rule<Object> rule;

        /** Called by {@link Validator}. */
        @SuppressWarnings("unchecked") // a record class names a rule for itself
        public Whole(Consistent consistent) {
            this.rule = (Rule<Object>) Instance.of(consistent.value());
        }

        @Override
        public void check(Record value, Report report) {
            rule.check(value, report);
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<Consistent, Record> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Record> rule(Consistent constraint) {
            return new Whole(constraint);
        }
    }
}
