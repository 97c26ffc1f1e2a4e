package org.carerkit.core.check;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carerkit.core.finding.CoreFinding;

/**
 * Requires a text of 1 to {@link #max()} characters (code points), without control characters other than tabs and line
 * breaks.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Validator.class)
public @interface Text {

    /** The greatest length allowed, in code points, which is how JSON Schema counts. */
    int max();

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. */
    final class Plain implements Rule<String> {

        private final int max;

        /** Called by {@link Validator}. */
        public Plain(Text text) {
            this.max = text.max();
        }

        @Override
        public void check(String value, Report report) {
            if (value.isEmpty()) {
                report.add(CoreFinding.TEXT_EMPTY);
            }
            if (value.length() > max && value.codePointCount(0, value.length()) > max) {
                report.add(CoreFinding.TEXT_TOO_LONG, max);
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < 32 && c != 10 && c != 13 && c != 9 || c == 127) {
                    report.add(CoreFinding.TEXT_CONTROL_CHARACTER);
                    return;
                }
            }
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<Text, String> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<String> rule(Text constraint) {
            return new Plain(constraint);
        }
    }
}
