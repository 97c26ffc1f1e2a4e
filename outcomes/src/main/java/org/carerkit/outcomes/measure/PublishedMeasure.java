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
 * A measure that may be shown, because each result has passed disclosure control.
 *
 * @param measure the definition; its exact results must not be shown
 * @param policy the disclosure policy
 * @param baseline the baseline
 * @param results the results, earliest first
 * @param standing the comparison of the shown figures with the target
 * @param tables the small tables released, one for each result that has one, to test all of them against an attack
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

    /** Applies a policy to a measure. */
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

    /** The baseline and results, earliest first. */
    public List<PublishedResult> all() {
        List<PublishedResult> all = new ArrayList<>();
        baseline.ifPresent(all::add);
        all.addAll(results);
        return List.copyOf(all);
    }

    /** Shows no figures. */
    @Override
    public String toString() {
        return "PublishedMeasure[" + measure.id() + ", " + policy.id() + "]";
    }

    /**
     * One result of a measure, as it may be shown.
     *
     * @param from the first day of the period
     * @param to the day after the last day
     * @param figure the count, percentage or mean
     * @param count the numerator of a percentage; empty otherwise
     * @param of the denominator of a percentage, or the number of people behind a mean; empty for a count
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
