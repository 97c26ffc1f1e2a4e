package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/**
 * Counts carers by support provided while rows come, in any order. It remembers people and not rows. For one thread; give
 * each thread or file its own counter, and {@linkplain #addAll add them up}: the result is the same.
 *
 * <p>Of several submissions of a council only the latest that covers the period counts, so that a corrected file replaces
 * the one before it. Where none covers the period, the latest is taken and {@link CouncilCarers#coversPeriod()} says so; a
 * submission that states no reporting period is taken to cover it. (The published code takes the covering ones alone, and
 * gives no carers without one.)
 *
 * <pre>{@code
 * var counter = new CarersBySupportCounter(new MeasurePeriod(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)));
 * counter.add(row, submitted);
 * counter.result().all().count(CarerSupport.DIRECT_PAYMENT);
 * }</pre>
 */
public final class CarersBySupportCounter {

    private final MeasurePeriod period;
    private final CarersCohort cohort;
    private final Map<String, NavigableMap<Instant, Submission>> councils = new HashMap<>();

    private String lastCouncil = "";
    private Instant lastTime = Instant.MIN;
    private @Nullable Submission last;

    /** Starts with nobody. */
    public CarersBySupportCounter(MeasurePeriod period) {
        this.period = requireNonNull(period, "period");
        this.cohort = new CarersCohort(period);
    }

    /**
     * Counts a row.
     *
     * @param row the row, a carer's or not
     * @param submitted when the file that holds it was submitted; one time is one submission of a council
     */
    public void add(CldRow row, Instant submitted) {
        submission(row.council(), submitted).add(row, cohort.holds(row));
    }

    /**
     * Counts a row of a file that one council sent. A row that names another is not counted, so that nobody's file replaces
     * another council's.
     *
     * @param row the row, a carer's or not
     * @param sender the council that sent the file
     * @param submitted when
     * @return what is wrong with the council; empty when the row was counted
     */
    public Optional<Finding> add(CldRow row, String sender, Instant submitted) {
        if (!row.council().equals(requireNonNull(sender, "sender"))) {
            return Optional.of(new Finding(OutcomesFinding.CLD_COUNCIL_OTHER, CldColumn.LA_CODE.header()));
        }
        add(row, submitted);
        return Optional.empty();
    }

    /**
     * Counts all that another counter has counted, and leaves that as it is.
     *
     * @throws IllegalArgumentException if it counts another period
     */
    public void addAll(CarersBySupportCounter other) {
        if (!period.equals(other.period)) {
            throw new IllegalArgumentException("other: counts another period");
        }
        if (other == this) {
            throw new IllegalArgumentException("other: is this counter");
        }
        other.councils.forEach((council, submissions) -> submissions.forEach(
                (submitted, submission) -> submission(council, submitted).addAll(submission)));
    }

    /** The councils seen so far. */
    public Set<String> councils() {
        return Set.copyOf(councils.keySet());
    }

    /** What was counted so far; counting can go on. */
    public CarersBySupport result() {
        SortedMap<String, CouncilCarers> results = new TreeMap<>();
        councils.forEach((council, submissions) ->
                results.put(council, chosen(submissions).count(period)));
        return new CarersBySupport(period, results);
    }

    private Submission chosen(NavigableMap<Instant, Submission> submissions) {
        return submissions.descendingMap().values().stream()
                .filter(submission -> submission.covers(period))
                .findFirst()
                .orElseGet(() -> submissions.lastEntry().getValue());
    }

    /** Rows of one submission come together, so the last one is nearly always the next one. */
    private Submission submission(String council, Instant submitted) {
        Submission found = last;
        if (found == null || !lastCouncil.equals(council) || !lastTime.equals(submitted)) {
            found = councils.computeIfAbsent(council, any -> new TreeMap<>())
                    .computeIfAbsent(submitted, any -> new Submission());
            lastCouncil = council;
            lastTime = submitted;
            last = found;
        }
        return found;
    }
}
