package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;
import org.carerkit.outcomes.scoring.MetricScore;
import org.carerkit.outcomes.scoring.RawScore;
import org.carerkit.outcomes.scoring.Score;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.ScoringResult;

/**
 * Counts people one by one. It keeps exact sums but not the people, so its size does not grow. Use each counter on one
 * thread, then add the counters together. The figures do not depend on the order of people or on how they were split.
 *
 * <pre>{@code
 * ChangeMeasure measure = ChangeMeasure.of(StandardInstrument.SWEMWBS.load(), "metric");
 * ChangeCounter counter = new ChangeCounter(ChangePlan.published(measure));
 * pairs.forEach(counter::add);
 * ChangeReport report = counter.report(counter.people(), new MinimumGroup(8));
 * }</pre>
 */
public final class ChangeCounter {

    private final ChangePlan plan;
    private final Moments baseline = new Moments();
    private final Moments before = new Moments();
    private final Moments after = new Moments();
    private final Moments change = new Moments();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long people;

    /** Starts with nobody counted. */
    public ChangeCounter(ChangePlan plan) {
        this.plan = requireNonNull(plan, "plan");
    }

    /**
     * Counts one person.
     *
     * @throws IllegalArgumentException if the score cannot have such a value; {@link ChangeMeasure#accepts} checks this
     */
    public void add(BeforeAfter person) {
        check(person.before());
        check(person.after());
        people++;
        if (person.before().isEmpty()) {
            return;
        }
        BigDecimal first = person.before().get();
        baseline.add(first);
        if (person.after().isPresent()) {
            addPair(first, person.after().get());
        }
    }

    /**
     * Counts one person by two results. A response that could not be scored counts as no score.
     *
     * @throws IllegalArgumentException if a result is for another instrument, or its score is an estimate
     */
    public void add(ScoringResult first, ScoringResult second) {
        add(new BeforeAfter(valueOf(first), valueOf(second)));
    }

    /**
     * Adds the people of another counter.
     *
     * @throws IllegalArgumentException if the plans differ
     */
    public void add(ChangeCounter other) {
        if (!plan.equals(other.plan)) {
            throw new IllegalArgumentException("other: has another plan");
        }
        people += other.people;
        baseline.add(other.baseline);
        before.add(other.before);
        after.add(other.after);
        change.add(other.change);
        other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
    }

    /** The number of people counted, with or without scores. */
    public long people() {
        return people;
    }

    /**
     * The figures that may be shown.
     *
     * @param invited the number of people asked, including those who did not answer
     * @param policy the smallest group that may be shown
     * @throws IllegalArgumentException if fewer people were invited than counted
     */
    public ChangeReport report(long invited, MinimumGroup policy) {
        if (invited < people) {
            throw new IllegalArgumentException("invited: must be at least the people counted");
        }
        return new ReportMaker(plan, policy, baseline, before, after, change, outcomes).report(invited);
    }

    private void addPair(BigDecimal first, BigDecimal second) {
        before.add(first);
        after.add(second);
        BigDecimal difference = second.subtract(first);
        change.add(difference);
        outcomes.merge(outcome(first, second, difference), 1L, Long::sum);
    }

    private Outcome outcome(BigDecimal first, BigDecimal second, BigDecimal difference) {
        Direction better = plan.measure().better();
        boolean reliable = plan.reliable()
                .filter(boundary -> boundary.isReliable(difference))
                .isPresent();
        if (!reliable || better == Direction.NEITHER) {
            return Outcome.UNCHANGED;
        }
        boolean improved = difference.signum() > 0 == (better == Direction.HIGHER);
        boolean crossed = plan.cutOff()
                .filter(cutOff -> cutOff.isFunctional(first, better) != cutOff.isFunctional(second, better))
                .isPresent();
        if (improved) {
            return crossed ? Outcome.RECOVERED : Outcome.IMPROVED;
        }
        return crossed ? Outcome.HARMED : Outcome.DETERIORATED;
    }

    private void check(Optional<BigDecimal> value) {
        if (value.isPresent() && !plan.measure().accepts(value.get())) {
            throw new IllegalArgumentException("person: the score cannot have such a value");
        }
    }

    private Optional<BigDecimal> valueOf(ScoringResult result) {
        if (!result.instrument().equals(plan.measure().instrument())) {
            throw new IllegalArgumentException("result: belongs to another instrument");
        }
        return result instanceof Scored scored
                ? scored.score(plan.measure().score().id()).map(ChangeCounter::exact)
                : Optional.empty();
    }

    private static BigDecimal exact(Score score) {
        if (score instanceof RawScore raw) {
            return BigDecimal.valueOf(raw.points());
        }
        if (score instanceof MetricScore metric) {
            return metric.value();
        }
        throw new IllegalArgumentException("result: an estimated score has no exact change");
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return "ChangeCounter[" + plan.measure() + "]";
    }
}
