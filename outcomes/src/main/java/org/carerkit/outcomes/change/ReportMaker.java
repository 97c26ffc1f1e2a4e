package org.carerkit.outcomes.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.change.ChangeReport.Completeness;
import org.carerkit.outcomes.change.ChangeReport.Crossing;
import org.carerkit.outcomes.change.ChangeReport.Reliable;
import org.carerkit.outcomes.change.ChangeReport.Scores;
import org.carerkit.outcomes.change.ChangeReport.Sizes;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedFigure.NotCollected;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;

/** Creates a report from exact sums. */
final class ReportMaker {

    /** Warwick's rule of thumb: at least 30 people with scores at both points in time. */
    private static final int FEW_PAIRS = 30;

    private static final double ERROR_RATE = 0.05;
    private static final int PERCENT_DECIMALS = 1;
    private static final int T_DECIMALS = 4;

    private final ChangePlan plan;
    private final MinimumGroup policy;
    private final Moments baseline;
    private final Moments before;
    private final Moments after;
    private final Moments change;
    private final Map<Outcome, Long> outcomes;
    private final long pairs;
    private final List<Finding> findings = new ArrayList<>();

    ReportMaker(
            ChangePlan plan,
            MinimumGroup policy,
            Moments baseline,
            Moments before,
            Moments after,
            Moments change,
            Map<Outcome, Long> outcomes) {
        this.plan = plan;
        this.policy = policy;
        this.baseline = baseline;
        this.before = before;
        this.after = after;
        this.change = change;
        this.outcomes = outcomes;
        this.pairs = change.count();
    }

    ChangeReport report(long invited) {
        if (pairs < policy.people()) {
            find(OutcomesFinding.CHANGE_BELOW_MINIMUM, "paired", policy.people());
        } else if (pairs < FEW_PAIRS) {
            find(OutcomesFinding.CHANGE_FEW_PAIRS, "paired", FEW_PAIRS);
        }
        boolean directed = plan.measure().better() != Direction.NEITHER;
        if (!directed) {
            findings.add(new Finding(OutcomesFinding.CHANGE_WITHOUT_DIRECTION, "score"));
        }
        boolean counted = directed && plan.reliable().isPresent();
        return new ChangeReport(
                plan,
                completeness(invited),
                scores(),
                sizes(),
                counted ? Optional.of(reliable()) : Optional.empty(),
                counted && plan.cutOff().isPresent() ? Optional.of(crossing()) : Optional.empty(),
                Findings.of(findings));
    }

    private void find(OutcomesFinding code, String path, long limit) {
        findings.add(new Finding(code, path, limit));
    }

    private Completeness completeness(long invited) {
        PublishedFigure percent = shown(() -> invited == 0 ? new NotCollected() : new Value(percent(pairs, invited)));
        return new Completeness(policy.count(invited), policy.count(baseline.count()), policy.count(pairs), percent);
    }

    private Scores scores() {
        Optional<Interval> interval = change.variance()
                .map(variance -> NormalConfidenceInterval.MEAN.fromErrorRate(
                        change.mean().doubleValue(), variance.doubleValue(), pairs, ERROR_RATE));
        return new Scores(
                shown(() -> new Value(before.mean(plan.decimals()))),
                shown(() -> new Value(after.mean(plan.decimals()))),
                shown(() -> new Value(change.mean(plan.decimals()))),
                shown(() -> defined(interval.map(Interval::getLowerBound).map(BigDecimal::new), plan.decimals())),
                shown(() -> defined(interval.map(Interval::getUpperBound).map(BigDecimal::new), plan.decimals())),
                shown(() -> defined(t(), T_DECIMALS)),
                shown(() -> new Value(pairs - 1)));
    }

    private Optional<BigDecimal> t() {
        MathContext precision = MathContext.DECIMAL128;
        return change.variance()
                .map(variance -> change.mean()
                        .divide(
                                variance.divide(BigDecimal.valueOf(pairs), precision)
                                        .sqrt(precision),
                                precision));
    }

    private Sizes sizes() {
        if (pairs >= policy.people()) {
            if (change.variance().isEmpty()) {
                findings.add(new Finding(OutcomesFinding.CHANGE_WITHOUT_SPREAD, "change"));
            }
            if (before.variance().isEmpty()) {
                findings.add(new Finding(OutcomesFinding.BASELINE_WITHOUT_SPREAD, "before"));
            }
        }
        return new Sizes(
                shown(() -> defined(change.deviation().map(this::changeIn), plan.decimals())),
                shown(() -> defined(before.deviation().map(this::changeIn), plan.decimals())));
    }

    private BigDecimal changeIn(BigDecimal deviation) {
        return change.mean().divide(deviation, MathContext.DECIMAL128);
    }

    private Reliable reliable() {
        long[] parts = threeParts();
        boolean[] hidden = hiddenOfThree();
        return new Reliable(share(parts[0], hidden[0]), share(parts[2], hidden[2]), share(parts[1], hidden[1]));
    }

    private Crossing crossing() {
        boolean[] hidden = hiddenOfThree();
        boolean[] better = hiddenWithin(hidden[0], Outcome.RECOVERED, Outcome.IMPROVED);
        boolean[] worse = hiddenWithin(hidden[2], Outcome.DETERIORATED, Outcome.HARMED);
        return new Crossing(
                share(of(Outcome.RECOVERED), better[0]),
                share(of(Outcome.IMPROVED), better[1]),
                share(of(Outcome.DETERIORATED), worse[0]),
                share(of(Outcome.HARMED), worse[1]));
    }

    private long[] threeParts() {
        return new long[] {
            of(Outcome.RECOVERED) + of(Outcome.IMPROVED),
            of(Outcome.UNCHANGED),
            of(Outcome.DETERIORATED) + of(Outcome.HARMED)
        };
    }

    private boolean[] hiddenOfThree() {
        return pairs < policy.people() ? Hiding.all(3) : Hiding.of(threeParts(), policy.people());
    }

    private boolean[] hiddenWithin(boolean totalHidden, Outcome one, Outcome other) {
        return totalHidden ? Hiding.all(2) : Hiding.of(new long[] {of(one), of(other)}, policy.people());
    }

    private long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    private Share share(long people, boolean hidden) {
        if (hidden || pairs == 0) {
            PublishedFigure none = pairs == 0 ? new NotCollected() : new Suppressed();
            return new Share(none, none, none, none);
        }
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(pairs), Math.toIntExact(people), ERROR_RATE);
        return new Share(
                new Value(people),
                new Value(percent(people, pairs)),
                new Value(inPercent(wilson.getLowerBound())),
                new Value(inPercent(wilson.getUpperBound())));
    }

    private PublishedFigure shown(Supplier<PublishedFigure> figure) {
        if (pairs == 0) {
            return new NotCollected();
        }
        return pairs < policy.people() ? new Suppressed() : figure.get();
    }

    /** A figure that does not exist is never a number. A finding explains it. */
    private static PublishedFigure defined(Optional<BigDecimal> number, int decimals) {
        return number.<PublishedFigure>map(value -> new Value(value.setScale(decimals, RoundingMode.HALF_UP)))
                .orElseGet(NotCollected::new);
    }

    private static BigDecimal percent(long part, long of) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(of), PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal inPercent(double share) {
        return new BigDecimal(share).movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }
}
