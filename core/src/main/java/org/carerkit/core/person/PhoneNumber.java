package org.carerkit.core.person;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.RuleValidator;
import org.carerkit.core.finding.CoreFinding;

/**
 * Requires a phone number as people write it: 3 to 15 digits (ITU-T E.164 allows 15), with spaces, brackets, hyphens,
 * full stops and a leading {@code +}; {@code x} comes before an extension.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneNumber.Validator.class)
public @interface PhoneNumber {

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. */
    final class WellFormed implements Rule<String> {

        /** Called by {@link Validator}. */
        public WellFormed() {}

        @Override
        public void check(String value, Report report) {
            int digits = 0;
            boolean strange = value.length() > 32;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c >= '0' && c <= '9') {
                    digits++;
                } else {
                    strange |= " ()-.x".indexOf(c) < 0 && !(c == '+' && i == 0);
                }
            }
            if (strange || digits < 3 || digits > 15) {
                report.add(CoreFinding.PHONE_MALFORMED);
            }
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<PhoneNumber, String> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<String> rule(PhoneNumber constraint) {
            return new WellFormed();
        }
    }
}
