package org.carerkit.outcomes.tally;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.instrument.SumDefinition;
import org.carerkit.outcomes.instrument.TableDefinition;
import org.carerkit.outcomes.scoring.MetricScore;
import org.carerkit.outcomes.scoring.RawScore;
import org.carerkit.outcomes.scoring.Score;

/** Every value that a score can have, in order, each with a position. */
final class Scale {

    private static final int LONGEST_NUMBER = 12;

    private final SumDefinition sum;
    private final BigDecimal[] values;
    private final ScoreValues scoreValues;

    Scale(ScoreDefinition score) {
        if (score instanceof TableDefinition table) {
            sum = table.of();
            values = table.values().toArray(BigDecimal[]::new);
        } else {
            sum = (SumDefinition) score;
            values = IntStream.rangeClosed(sum.fewest(), sum.most())
                    .mapToObj(BigDecimal::valueOf)
                    .toArray(BigDecimal[]::new);
        }
        scoreValues = new ScoreValues(values);
    }

    int size() {
        return values.length;
    }

    /** The values themselves, not a copy. They must not be changed. */
    BigDecimal[] values() {
        return values;
    }

    /** The values for counts, shared by all of them. */
    ScoreValues scoreValues() {
        return scoreValues;
    }

    /** The position of a score from a {@code Scorer}. The score must not be an estimate. */
    int placeOf(Score score) {
        RawScore raw = score instanceof MetricScore metric ? metric.from() : (RawScore) score;
        return raw.points() - sum.fewest();
    }

    /**
     * The position of a number written with digits, a point and a minus sign, or -1 if it is not a value of the score.
     */
    int placeOf(String text) {
        boolean plain = text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        if (!plain) {
            return -1;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            for (int i = 0; i < values.length; i++) {
                if (values[i].compareTo(number) == 0) {
                    return i;
                }
            }
        } catch (NumberFormatException e) {
            return -1;
        }
        return -1;
    }
}
