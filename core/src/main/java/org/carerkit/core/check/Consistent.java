package org.carerkit.core.check;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of a record agree with each other, by a rule of the record's own. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistent.Validator.class)
public @interface Consistent {

    /** The rule over the whole record. */
    Class<? extends Rule<?>> value();

    /** Unused: the finding's wording is the message. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    final class Whole implements Rule<Record> {

        private final Rule<Object> rule;

        /** For {@link Validator}. */
        @SuppressWarnings("unchecked") // a record class names a rule over itself
        public Whole(Consistent consistent) {
            this.rule = (Rule<Object>) Instance.of(consistent.value());
        }

        @Override
        public void check(Record value, Report report) {
            rule.check(value, report);
        }
    }

    /** Applies the rule. */
    final class Validator extends RuleValidator<Consistent, Record> {

        /** For the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Record> rule(Consistent constraint) {
            return new Whole(constraint);
        }
    }
}
