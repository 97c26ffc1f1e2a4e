package org.carerkit.outcomes.measure;

import java.math.BigDecimal;
import org.carerkit.outcomes.disclosure.PublishedFigure;

/** The state of a measure compared with its target, based only on the figure shown. */
public enum TargetStanding {
    /** The target is reached. */
    REACHED("target reached"),
    /** The target is not reached yet. */
    NOT_YET("target not reached yet"),
    /** The last figure is not shown, so the state is not shown either. */
    NOT_SHOWN("not said, because the last figure is not shown"),
    /** There is no target, or neither direction is better. */
    NO_TARGET("no target"),
    /** There is no result yet. */
    NO_RESULT("nothing measured yet");

    private final String words;

    TargetStanding(String words) {
        this.words = words;
    }

    /** The name in a report. */
    public String words() {
        return words;
    }

    static TargetStanding of(StrategyMeasure measure, PublishedFigure last) {
        if (measure.target().isEmpty() || !MeasureSet.hasDirection(measure.better())) {
            return NO_TARGET;
        }
        if (!(last instanceof PublishedFigure.Value shown)) {
            return NOT_SHOWN;
        }
        int above = shown.number().compareTo(measure.target().get().value());
        boolean reached = measure.better() == org.carerkit.outcomes.instrument.ScoreDefinition.Direction.HIGHER
                ? above >= 0
                : above <= 0;
        return reached ? REACHED : NOT_YET;
    }

    /** Compares a number with an exact value. The comparison is exact, because nothing is divided. */
    static int compare(BigDecimal number, MeasureValue value) {
        if (value instanceof MeasureValue.Share share) {
            return number.multiply(BigDecimal.valueOf(share.denominator()))
                    .compareTo(BigDecimal.valueOf(100).multiply(BigDecimal.valueOf(share.numerator())));
        }
        return value instanceof MeasureValue.Count count
                ? number.compareTo(BigDecimal.valueOf(count.number()))
                : number.compareTo(((MeasureValue.Mean) value).value());
    }
}
