package org.carerkit.outcomes.measure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;

/**
 * A measure as it may be shown: each of its results has gone through disclosure control.
 *
 * @param measure its definition; its exact results are not for a reader
 * @param policy the policy under which it is shown
 * @param baseline where it began
 * @param results what came of it, the earliest first
 * @param standing where it stands against its target, by the figures that are shown
 * @param tables the small tables that were released, one for each result that has one, for an attack on all of them
 */
public record PublishedMeasure(
        StrategyMeasure measure,
        SmallCountPolicy policy,
        Optional<PublishedResult> baseline,
        List<PublishedResult> results,
        TargetStanding standing,
        List<PublishedTable> tables) {

    /** Copies the lists. */
    public PublishedMeasure {
        requireNonNull(measure, "measure");
        requireNonNull(policy, "policy");
        requireNonNull(baseline, "baseline");
        results = List.copyOf(results);
        requireNonNull(standing, "standing");
        tables = List.copyOf(tables);
    }

    /** Shows a measure under a policy. */
    public static PublishedMeasure of(StrategyMeasure measure, SmallCountPolicy policy) {
        ResultRelease release = new ResultRelease(measure, policy);
        Optional<PublishedResult> baseline = measure.baseline().map(release::next);
        List<PublishedResult> results = new ArrayList<>();
        measure.results().forEach(result -> results.add(release.next(result)));
        TargetStanding standing = results.isEmpty()
                ? TargetStanding.NO_RESULT
                : TargetStanding.of(measure, results.get(results.size() - 1).figure());
        return new PublishedMeasure(measure, policy, baseline, results, standing, release.tables());
    }

    /** Baseline and results, the earliest first. */
    public List<PublishedResult> all() {
        List<PublishedResult> all = new ArrayList<>();
        baseline.ifPresent(all::add);
        all.addAll(results);
        return List.copyOf(all);
    }

    /** No figure. */
    @Override
    public String toString() {
        return "PublishedMeasure[" + measure.id() + ", " + policy.id() + "]";
    }

    /**
     * One result of a measure as it may be shown.
     *
     * @param from the first day that it is about
     * @param to the day after the last one
     * @param figure the count, the percentage or the mean
     * @param count of a percentage how many have it; empty otherwise
     * @param of of a percentage out of how many, of a mean of how many people; empty for a count
     */
    public record PublishedResult(
            LocalDate from,
            LocalDate to,
            PublishedFigure figure,
            Optional<PublishedFigure> count,
            Optional<PublishedFigure> of) {

        /** Checks that nothing is null. */
        public PublishedResult {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(figure, "figure");
            requireNonNull(count, "count");
            requireNonNull(of, "of");
        }
    }
}
