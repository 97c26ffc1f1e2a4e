package org.carerkit.core.code;

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

/** Requires a code from one of the named lists, in an edition that exists. Every departure is a warning. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FromList.Validator.class)
public @interface FromList {

    /** The ids of the lists that belong here. */
    String[] value();

    /** Not used. The message is the wording of the finding. */
    String message() default "";

    /** Jakarta Validation's groups. */
    Class<?>[] groups() default {};

    /** Jakarta Validation's payload. */
    Class<? extends Payload>[] payload() default {};

    /**
     * The rule behind the constraint. It uses {@link CodeLists#standard()}; a host with lists of its own calls
     * {@link CodeLists#check}.
     */
    final class Known implements Rule<Coded> {

        private final String[] lists;

        /** Called by {@link Validator}. */
        public Known(FromList fromList) {
            this.lists = fromList.value();
        }

        @Override
        public void check(Coded value, Report report) {
            CodeLists.standard().check(value, report, lists);
        }
    }

    /** Applies the rule for Jakarta Validation. */
    final class Validator extends RuleValidator<FromList, Coded> {

        /** Called by the validation provider. */
        public Validator() {}

        @Override
        protected Rule<Coded> rule(FromList constraint) {
            return new Known(constraint);
        }
    }
}
