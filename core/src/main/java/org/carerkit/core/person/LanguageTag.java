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
 * Requires a language tag in the form of RFC 5646, section 2.1: parts of 1 to 8 letters and digits joined by hyphens,
 * the first part 2 to 8 letters, at most 35 characters. Does not check whether the language is registered.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Validator.class)
public @interface LanguageTag {

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
            int part = 0;
            int parts = 1;
            boolean wrong = value.length() > 35;
            for (int i = 0; i < value.length() && !wrong; i++) {
                char c = value.charAt(i);
                if (c == '-') {
                    wrong = part == 0 || parts == 1 && part < 2;
                    parts++;
                    part = 0;
                } else {
                    part++;
                    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
                    boolean digit = c >= '0' && c <= '9';
                    wrong = part > 8 || !letter && (!digit || parts == 1);
                }
            }
            if (wrong || part == 0 || parts == 1 && part < 2) {
                report.add(CoreFinding.LANGUAGE_MALFORMED);
            }
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<LanguageTag, String> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<String> rule(LanguageTag constraint) {
            return new WellFormed();
        }
    }
}
