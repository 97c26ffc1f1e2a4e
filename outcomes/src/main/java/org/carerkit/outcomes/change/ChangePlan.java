package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.carerkit.outcomes.change.ReliableChange.PublishedPoints;
import org.carerkit.outcomes.change.ReliableChange.StandardError;

/**
 * Defines what a change report contains.
 *
 * @param measure the score
 * @param reliable the boundary of reliable change for one person; without it, nobody counts as improved or worse
 * @param cutOff the value between the clinical and the functional range; without it, nobody counts as recovered
 * @param decimals the number of decimals shown, 0 to 6
 */
public record ChangePlan(
        ChangeMeasure measure, Optional<ReliableChange> reliable, Optional<CutOff> cutOff, int decimals) {

    private static final int MOST_DECIMALS = 6;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number of decimals is out of range
     */
    public ChangePlan {
        requireNonNull(measure, "measure");
        requireNonNull(reliable, "reliable");
        requireNonNull(cutOff, "cutOff");
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals: must be 0 to " + MOST_DECIMALS);
        }
    }

    /** Reports only means and sizes, to two decimals. */
    public static ChangePlan of(ChangeMeasure measure) {
        return new ChangePlan(measure, Optional.empty(), Optional.empty(), 2);
    }

    /**
     * Uses the boundaries published for the score, if any: SWEMWBS (SEM 1.03 metric points, Shah and others 2018),
     * PHQ-9 (6 points, cut-off 10) and GAD-7 (4 points, cut-off 8).
     */
    public static ChangePlan published(ChangeMeasure measure) {
        ChangePlan plan = of(measure);
        return switch (measure.toString()) {
            case "swemwbs/2009 metric" ->
                plan.with(new StandardError(
                        new BigDecimal("1.03"),
                        "Shah N and others (2018), Health and Quality of Life Outcomes 16:239, 172 patients"));
            case "phq-9/2001 total" -> plan.talkingTherapies(6, 10);
            case "gad-7/2006 total" -> plan.talkingTherapies(4, 8);
            default -> plan;
        };
    }

    private ChangePlan talkingTherapies(int points, int cutOff) {
        String source = "NHS Talking Therapies";
        return with(new PublishedPoints(BigDecimal.valueOf(points), source))
                .with(new CutOff(BigDecimal.valueOf(cutOff), source));
    }

    /** The same plan with this boundary for reliable change. */
    public ChangePlan with(ReliableChange boundary) {
        return new ChangePlan(measure, Optional.of(boundary), cutOff, decimals);
    }

    /** The same plan with this cut-off. */
    public ChangePlan with(CutOff value) {
        return new ChangePlan(measure, reliable, Optional.of(value), decimals);
    }

    /** The same plan with this number of decimals. */
    public ChangePlan decimals(int shown) {
        return new ChangePlan(measure, reliable, cutOff, shown);
    }
}
