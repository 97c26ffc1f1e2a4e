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
 * Takes people as they come and keeps exact sums, never the people: its size does not grow. For one thread; counters of
 * several add up. Neither the order of people nor how they were split changes a figure.
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

    /** Starts at nobody. */
    public ChangeCounter(ChangePlan plan) {
        this.plan = requireNonNull(plan, "plan");
    }

    /**
     * Counts one person.
     *
     * @throws IllegalArgumentException if the score cannot have such a value; {@link ChangeMeasure#accepts} tells before
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
     * Counts one person by their two responses; one that could not be scored is no score.
     *
     * @throws IllegalArgumentException if a response is of another instrument, or its score an estimate
     */
    public void add(ScoringResult first, ScoringResult second) {
        add(new BeforeAfter(valueOf(first), valueOf(second)));
    }

    /**
     * Adds the people of another counter.
     *
     * @throws IllegalArgumentException if it has another plan
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

    /** How many people were counted, with or without scores. */
    public long people() {
        return people;
    }

    /**
     * What may be shown of it.
     *
     * @param invited how many people were asked, answered or not
     * @param policy the smallest group that is shown
     * @throws IllegalArgumentException if fewer were invited than counted
     */
    public ChangeReport report(long invited, MinimumGroup policy) {
        if (invited < people) {
            throw new IllegalArgumentException("invited: has to be at least the people counted");
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
            throw new IllegalArgumentException("result: of another instrument");
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

    /** No figure: small counts are personal. */
    @Override
    public String toString() {
        return "ChangeCounter[" + plan.measure() + "]";
    }
}
