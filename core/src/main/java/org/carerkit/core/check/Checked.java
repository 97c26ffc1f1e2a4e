package org.carerkit.core.check;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes Jakarta Validation report everything wrong with a record on the record itself, never on one of its components.
 * Frameworks log the value that a violation is reported on; Spring, for example, logs it as the {@code rejected value}.
 * Our records print none of their content, but a text or a date would. The violation's message names the component.
 *
 * <p>Every record with constraints carries this annotation, in a group that comes before the constraints on its
 * components. If it finds an error, those constraints are not evaluated.
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

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Always {@link First}. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The group that comes before the record's own. */
    interface First {}

    /** Applies the rules of one record. Jakarta Validation itself continues with the records inside it. */
    final class Validator extends RuleValidator<Checked, Record> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Record> rule(Checked constraint) {
            return RecordCheck::ofItself;
        }
    }
}
