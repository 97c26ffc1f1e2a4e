package org.carerkit.outcomes.tally;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.instrument.SumDefinition;
import org.carerkit.outcomes.instrument.TableDefinition;
import org.carerkit.outcomes.scoring.MetricScore;
import org.carerkit.outcomes.scoring.RawScore;
import org.carerkit.outcomes.scoring.Score;

/** Every value that a score can have, in order, and a place for each. */
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

    /** The values themselves; nobody changes them. */
    BigDecimal[] values() {
        return values;
    }

    /** The values for counts, one for all of them. */
    ScoreValues scoreValues() {
        return scoreValues;
    }

    /** The place of a score that a {@code Scorer} made, from which no estimate comes. */
    int placeOf(Score score) {
        RawScore raw = score instanceof MetricScore metric ? metric.from() : (RawScore) score;
        return raw.points() - sum.fewest();
    }

    /** The place of a number as it is written: digits, a point, a minus; -1 when it is no value of the score. */
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
