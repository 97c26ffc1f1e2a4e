package org.carerkit.core.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.carerkit.core.finding.Findings;

/**
 * Checks a record against the constraints on its components and reports everything that is wrong at once.
 *
 * <pre>{@code
 * Findings findings = RecordCheck.of(carer, today);
 * if (findings.hasError()) { ... }
 * }</pre>
 *
 * <p>The constraints are Jakarta Validation constraints, so a validation provider finds the same errors. It reports
 * each on the record that contains it, with the rest of the path in the message: see {@link Checked}. This class needs
 * no provider, starts at once, allocates nothing for a record without a fault, and also gives warnings and information.
 * It follows {@code @Valid} components, {@code List<@Valid X>}, and constraints on components, on list elements and on
 * record classes. It refuses constraints that are not CarerKit's own (those without a {@link RuleValidator}) rather
 * than skip them.
 */
public final class RecordCheck {

    private static final ClassValue<Plan> PLANS = new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> type) {
            return Plan.of(type);
        }
    };

    private RecordCheck() {}

    /**
     * Checks a record and the records inside it.
     *
     * @param value any record whose components carry CarerKit's constraints
     * @param today the day on which the record is checked
     * @return all findings, in the order of the components
     */
    public static Findings of(Record value, LocalDate today) {
        requireNonNull(value, "value");
        requireNonNull(today, "today");
        Trail trail = new Trail(today);
        planOf(value).check(value, trail);
        return trail.findings();
    }

    /** Checks a record but not the records inside it. */
    static void ofItself(Record value, Report report) {
        Trail trail = new Trail(report.today());
        planOf(value).checkItself(value, trail);
        trail.findings().forEach(finding -> report.add(finding.path(), finding.code(), finding.limit()));
    }

    static Plan planOf(Record value) {
        return PLANS.get(value.getClass());
    }
}
