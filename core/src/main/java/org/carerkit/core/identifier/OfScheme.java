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

/** The identifier is of one of these schemes: a person has an NHS number, a council a code, and not the other way round. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OfScheme.Validator.class)
public @interface OfScheme {

    /** The schemes that fit here. */
    IdentifierScheme[] value();

    /** Unused: the finding's wording is the message. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** The rule. It is silent on an absent scheme, which the identifier itself reports. */
    final class Suitable implements Rule<Identifier> {

        private final Set<IdentifierScheme> suitable = EnumSet.noneOf(IdentifierScheme.class);

        /** For {@link Validator}. */
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

    /** Applies the rule. */
    final class Validator extends RuleValidator<OfScheme, Identifier> {

        /** For the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Identifier> rule(OfScheme constraint) {
            return new Suitable(constraint);
        }
    }
}
