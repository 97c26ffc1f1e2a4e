package org.carerkit.core.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.RuleValidator;
import org.carerkit.core.finding.CoreFinding;

/**
 * Requires an identifier of one of these schemes. A person has an NHS number and a council has a code, not the other
 * way round.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OfScheme.Validator.class)
public @interface OfScheme {

    /** The schemes that belong here. */
    IdentifierScheme[] value();

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule behind the constraint. It does not report an absent scheme, which the identifier itself reports. */
    final class Suitable implements Rule<Identifier> {

        private final Set<IdentifierScheme> suitable = EnumSet.noneOf(IdentifierScheme.class);

        /** Called by {@link Validator}. */
        public Suitable(OfScheme ofScheme) {
            suitable.addAll(List.of(ofScheme.value()));
        }

        @Override
        public void check(Identifier identifier, Report report) {
            IdentifierScheme scheme = identifier.scheme();
            if (scheme != null && !suitable.contains(scheme)) {
                report.add("scheme", CoreFinding.IDENTIFIER_SCHEME_UNSUITABLE);
            }
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<OfScheme, Identifier> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Identifier> rule(OfScheme constraint) {
            return new Suitable(constraint);
        }
    }
}
