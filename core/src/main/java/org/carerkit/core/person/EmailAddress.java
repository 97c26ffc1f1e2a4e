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
 * Requires an email address: text before and after one {@code @}, no white space, at most 254 characters (RFC 5321,
 * section 4.5.3.1.3). Only sending a message can show whether anybody reads it.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddress.Validator.class)
public @interface EmailAddress {

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
            int at = value.indexOf('@');
            boolean oneAt = at > 0 && at < value.length() - 1 && value.indexOf('@', at + 1) < 0;
            if (!oneAt || value.length() > 254 || hasWhiteSpace(value)) {
                report.add(CoreFinding.EMAIL_MALFORMED);
            }
        }

        private static boolean hasWhiteSpace(String value) {
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) <= ' ' || value.charAt(i) == 127) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<EmailAddress, String> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<String> rule(EmailAddress constraint) {
            return new WellFormed();
        }
    }
}
