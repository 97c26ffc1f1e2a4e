package org.carerkit.core.check;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells Jakarta Validation what is wrong with a record on the record itself, never on one of its components. Frameworks log
 * the value on which a violation stands, Spring with the words {@code rejected value}; a record of ours prints nothing of
 * what is in it, a text or a date does. The violation's message names the component.
 *
 * <p>Each record with constraints carries it, in a group that comes before the constraints on its components; these are not
 * asked when it has found an error.
 *
 * <pre>{@code
 * @Checked(groups = Checked.First.class)
 * @GroupSequence({Checked.First.class, Phone.class})
 * public record Phone(@Required @PhoneNumber String number, PhoneUse use) {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Checked.Validator.class)
public @interface Checked {

    /** Unused: the finding's wording is the message. */
    String message() default "";

    /** {@link First}, always. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The group before a record's own. */
    interface First {}

    /** Applies the rules of one record; Jakarta Validation itself goes on to the records in it. */
    final class Validator extends RuleValidator<Checked, Record> {

        /** For the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Record> rule(Checked constraint) {
            return RecordCheck::ofItself;
        }
    }
}
