package org.carerkit.outcomes.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Instrument.MissingRule;
import org.carerkit.outcomes.instrument.Item;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.instrument.SumDefinition;
import org.carerkit.outcomes.instrument.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Scores an instrument that raises no notices and whose scores all come from one sum over all of its items, such as
 * SWEMWBS. It holds a result for each total, created in advance.
 */
final class OneSum {

    private final int[] from;
    private final int[] to;
    private final int[] start; // the position of an item's points, minus its lowest answer
    private final int[] points;
    private final int fewest;
    private final Scored[] results;

    private OneSum(SumDefinition sum, Scored[] results) {
        int items = sum.items().size();
        from = new int[items];
        to = new int[items];
        start = new int[items];
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            Item item = sum.items().get(i);
            from[i] = item.from();
            to[i] = item.to();
            start[i] = all.size() - item.from();
            all.addAll(item.points());
        }
        this.points = all.stream().mapToInt(Integer::intValue).toArray();
        this.fewest = sum.fewest();
        this.results = results;
    }

    /** Empty if the instrument is of another kind. */
    static Optional<OneSum> of(Instrument instrument, MissingRule rule, List<CompiledScore> scores) {
        SumDefinition sum = sum(instrument.scores().get(0));
        boolean fits = sum.items().equals(instrument.items())
                && instrument.notices().isEmpty()
                && instrument.scores().stream().allMatch(score -> sum(score).equals(sum));
        if (!fits) {
            return Optional.empty();
        }
        Scored[] results = new Scored[sum.most() - sum.fewest() + 1];
        for (int i = 0; i < results.length; i++) {
            int place = i;
            results[i] = new Scored(
                    instrument.key(),
                    rule,
                    scores.stream().map(score -> score.atPlace(place)).toList(),
                    Findings.none(),
                    List.of());
        }
        return Optional.of(new OneSum(sum, results));
    }

    private static SumDefinition sum(ScoreDefinition score) {
        return score instanceof TableDefinition table ? table.of() : (SumDefinition) score;
    }

    /** The result for complete answers within range, or null if the answers need the full scoring. */
    @Nullable
    Scored score(int[] answers) {
        int[] low = from;
        int[] high = to;
        if (answers.length != low.length) {
            return null;
        }
        int total = 0;
        for (int i = 0; i < low.length; i++) {
            int answer = answers[i];
            if (answer < low[i] || answer > high[i]) {
                return null;
            }
            total += points[start[i] + answer];
        }
        return results[total - fewest];
    }
}
