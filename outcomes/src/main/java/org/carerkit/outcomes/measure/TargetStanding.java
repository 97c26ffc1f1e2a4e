package org.carerkit.outcomes.measure;

import java.math.BigDecimal;
import org.carerkit.outcomes.disclosure.PublishedFigure;

/** Where a measure stands against its target, told by the figure that is shown and by nothing else. */
public enum TargetStanding {
    /** The target is reached. */
    REACHED("target reached"),
    /** It is not reached yet. */
    NOT_YET("target not reached yet"),
    /** The last figure is not shown, so nothing is said. */
    NOT_SHOWN("not said, because the last figure is not shown"),
    /** There is no target, or neither way is better. */
    NO_TARGET("no target"),
    /** Nothing was measured yet. */
    NO_RESULT("nothing measured yet");

    private final String words;

    TargetStanding(String words) {
        this.words = words;
    }

    /** What it is called in a report. */
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

    /** A number beside an exact value: exactly, for nothing is divided. */
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
