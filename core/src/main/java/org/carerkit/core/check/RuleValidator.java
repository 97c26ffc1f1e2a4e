package org.carerkit.core.check;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Locale;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Connects a constraint annotation to its {@link Rule}. Both {@link RecordCheck} and Jakarta Validation use it, so they
 * report the same, and {@code @Valid Carer} works in a host's controller. For Jakarta Validation only errors are
 * violations, because a host that refuses a request on a violation must not refuse it because of a warning. A violation
 * is reported on the checked value, never on a part of it, because a framework may log what it is reported on. Its
 * message consists of the finding's code, the path below the value if there is one, and the wording:
 * {@code CK-… at birthDate: …}. The host's {@link jakarta.validation.ClockProvider} decides what today is.
 *
 * @param <A> the annotation, which names its subclass of this class in {@code @Constraint(validatedBy)}
 * @param <T> the type of value that the annotation applies to
 */
public abstract class RuleValidator<A extends Annotation, T> implements ConstraintValidator<A, T> {

    private @Nullable Rule<T> rule;

    /** For subclasses. */
    protected RuleValidator() {}

    /** The rule for one use of an annotation, with that annotation's attributes. */
    protected abstract Rule<T> rule(A constraint);

    /** True if the rule also receives null. */
    protected boolean alsoNull() {
        return false;
    }

    @Override
    public final void initialize(A constraint) {
        rule = rule(constraint);
    }

    @Override
    @SuppressWarnings("NullAway") // alsoNull marks the rules about absence
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        Violations violations = new Violations(context);
        if (value != null || alsoNull()) {
            initialized().check(value, violations);
        }
        return !violations.any;
    }

    final Rule<T> initialized() {
        return requireNonNull(rule, "isValid called before initialize");
    }

    private static final class Violations implements Report {

        private final ConstraintValidatorContext context;
        private boolean any;

        Violations(ConstraintValidatorContext context) {
            this.context = context;
        }

        @Override
        public LocalDate today() {
            return LocalDate.now(context.getClockProvider().getClock());
        }

        @Override
        public void add(String path, FindingCode code, @Nullable Long limit) {
            if (code.severity() != Severity.ERROR) {
                return;
            }
            if (!any) {
                context.disableDefaultConstraintViolation();
                any = true;
            }
            String place = path.isEmpty() ? "" : " at " + path;
            String message = code.id() + place + ": " + new Finding(code, path, limit).message(Locale.getDefault());
            context.buildConstraintViolationWithTemplate(literal(message)).addConstraintViolation();
        }

        private static String literal(String message) {
            return message.replaceAll("([\\\\{}$])", "\\\\$1");
        }
    }
}
