package org.carerkit.core.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.RuleValidator;

/** Requires the form of an ODS code, by the rules of {@link OdsCodes}. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OdsCode.Validator.class)
public @interface OdsCode {

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<OdsCode, CharSequence> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<CharSequence> rule(OdsCode constraint) {
            return new OdsCodes();
        }
    }
}
