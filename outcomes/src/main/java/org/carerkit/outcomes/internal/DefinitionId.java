package org.carerkit.outcomes.internal;

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
import org.carerkit.outcomes.finding.OutcomesFinding;

/** Requires a key of a definition: 1 to 60 letters A to Z in either case, digits and hyphens. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DefinitionId.Validator.class)
public @interface DefinitionId {

    /** The rule as JSON Schema. */
    String SCHEMA = "{\"pattern\": \"^[A-Za-z0-9-]{1,60}$\"}";

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. */
    final class WellFormed implements Rule<String> {

        private static final int LONGEST = 60;

        /** Called by {@link Validator}. */
        public WellFormed() {}

        @Override
        public void check(String value, Report report) {
            if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(WellFormed::isAllowed)) {
                report.add(OutcomesFinding.ID_MALFORMED);
            }
        }

        private static boolean isAllowed(int c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<DefinitionId, String> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<String> rule(DefinitionId constraint) {
            return new WellFormed();
        }
    }
}
