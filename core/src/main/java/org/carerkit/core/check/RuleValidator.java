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
 * Ties a constraint annotation to its {@link Rule}. {@link RecordCheck} and Jakarta Validation both come through here, so
 * they say the same, and {@code @Valid Carer} works in a host's controller. To Jakarta Validation only errors are
 * violations: a host that refuses a request on a violation must not refuse it over a warning. A violation stands on the
 * value that was checked, never on a part of it, since a framework may log what it stands on. Its message is the finding's
 * code, the place below the value, if any, and the wording: {@code CK-… at birthDate: …}. Today is the host's {@link jakarta.validation.ClockProvider}'s.
 *
 * @param <A> the annotation; it names its subclass of this in {@code @Constraint(validatedBy)}
 * @param <T> the kind of value it goes on
 */
public abstract class RuleValidator<A extends Annotation, T> implements ConstraintValidator<A, T> {

    private @Nullable Rule<T> rule;

    /** For subclasses. */
    protected RuleValidator() {}

    /** The rule behind an annotation in one place, with that annotation's attributes. */
    protected abstract Rule<T> rule(A constraint);

    /** True when the rule is asked about null, too. */
    protected boolean alsoNull() {
        return false;
    }

    @Override
    public final void initialize(A constraint) {
        rule = rule(constraint);
    }

    @Override
    @SuppressWarnings("NullAway") // alsoNull marks the rules that are about absence
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
