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
 * Counts carers by support provided from rows in any order. It keeps people, not rows. Use it on one thread. Give each
 * thread or file its own counter and {@linkplain #addAll add them up}; the result is the same.
 *
 * <p>If a council made several submissions, only the latest that covers the period counts, so a corrected file replaces
 * the previous one. If none covers the period, the latest is used and {@link CouncilCarers#coversPeriod()} is false. A
 * submission without a reporting period is assumed to cover the period. (The published code uses only submissions that
 * cover the period and otherwise gives no carers.)
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

    /** Starts with nobody counted. */
    public CarersBySupportCounter(MeasurePeriod period) {
        this.period = requireNonNull(period, "period");
        this.cohort = new CarersCohort(period);
    }

    /**
     * Counts a row.
     *
     * @param row the row, whether a carer's or not
     * @param submitted the time when its file was submitted; each time stands for one submission of a council
     */
    public void add(CldRow row, Instant submitted) {
        submission(row.council(), submitted).add(row, cohort.holds(row));
    }

    /**
     * Counts a row of a file that one council sent. A row that names another council is not counted, so that no file
     * can replace another council's.
     *
     * @param row the row, whether a carer's or not
     * @param sender the council that sent the file
     * @param submitted the time of submission
     * @return a finding if the row names another council; empty if the row was counted
     */
    public Optional<Finding> add(CldRow row, String sender, Instant submitted) {
        if (!row.council().equals(requireNonNull(sender, "sender"))) {
            return Optional.of(new Finding(OutcomesFinding.CLD_COUNCIL_OTHER, CldColumn.LA_CODE.header()));
        }
        add(row, submitted);
        return Optional.empty();
    }

    /**
     * Adds the rows of another counter, which stays unchanged.
     *
     * @throws IllegalArgumentException if it counts another period
     */
    public void addAll(CarersBySupportCounter other) {
        if (!period.equals(other.period)) {
            throw new IllegalArgumentException("other: counts another period");
        }
        if (other == this) {
            throw new IllegalArgumentException("other: is this counter itself");
        }
        other.councils.forEach((council, submissions) -> submissions.forEach(
                (submitted, submission) -> submission(council, submitted).addAll(submission)));
    }

    /** The councils seen so far. */
    public Set<String> councils() {
        return Set.copyOf(councils.keySet());
    }

    /** The result so far. Counting can continue. */
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

    /** Rows of one submission come together, so the last submission usually matches. */
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
