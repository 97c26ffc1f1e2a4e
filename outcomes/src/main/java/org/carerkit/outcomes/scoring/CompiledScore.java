package org.carerkit.outcomes.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Item;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;
import org.carerkit.outcomes.instrument.SumDefinition;
import org.carerkit.outcomes.instrument.TableDefinition;
import org.jspecify.annotations.Nullable;

/** A score prepared for fast use: the positions of its items, and its value for every possible total. */
final class CompiledScore {

    private final ScoreDefinition definition;
    private final SumDefinition sum;
    private final int[] places;
    private final Item[] items;
    private final Score[] byTotal;

    private CompiledScore(ScoreDefinition definition, SumDefinition sum, ItemIndex index, Score[] byTotal) {
        this.definition = definition;
        this.sum = sum;
        this.items = sum.items().toArray(Item[]::new);
        this.places = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            places[i] = index.placeOf(items[i].id());
        }
        this.byTotal = byTotal;
    }

    static List<CompiledScore> of(Instrument instrument, ItemIndex index) {
        List<CompiledScore> compiled = new ArrayList<>();
        Map<String, Score[]> raw = new HashMap<>();
        for (ScoreDefinition definition : instrument.scores()) {
            if (definition instanceof SumDefinition sum) {
                Score[] scores = new Score[sum.most() - sum.fewest() + 1];
                for (int i = 0; i < scores.length; i++) {
                    int total = sum.fewest() + i;
                    scores[i] = new RawScore(sum.id(), total, sum.bandOf(BigDecimal.valueOf(total)));
                }
                raw.put(sum.id(), scores);
                compiled.add(new CompiledScore(sum, sum, index, scores));
            } else if (definition instanceof TableDefinition table) {
                compiled.add(new CompiledScore(table, table.of(), index, lookedUp(table, raw)));
            }
        }
        return compiled;
    }

    private static Score[] lookedUp(TableDefinition table, Map<String, Score[]> raw) {
        Score[] from = raw.getOrDefault(table.of().id(), new Score[0]);
        Score[] scores = new Score[from.length];
        for (int i = 0; i < from.length; i++) {
            BigDecimal value = table.values().get(i);
            scores[i] = new MetricScore(table.id(), value, (RawScore) from[i], table.bandOf(value));
        }
        return scores;
    }

    String id() {
        return definition.id();
    }

    /** The score for the smallest total plus this number. */
    Score atPlace(int aboveFewest) {
        return byTotal[aboveFewest];
    }

    /** The score, or null if its items are incomplete and are not filled in or cannot be. */
    @Nullable
    Score of(Sheet sheet, boolean fillIn) {
        int total = 0;
        int answered = 0;
        for (int i = 0; i < places.length; i++) {
            if (sheet.usable(places[i])) {
                total += items[i].pointsOf(sheet.answer(places[i]));
                answered++;
            }
        }
        if (answered == places.length) {
            return byTotal[total - sum.fewest()];
        }
        boolean possible = fillIn && answered > 0 && definition == sum;
        return possible ? new ProratedScore(id(), total, answered, places.length, bandOf(total, answered)) : null;
    }

    /** The band of total × items ÷ answered, compared without division. */
    private Optional<Band> bandOf(int total, int answered) {
        BigDecimal scaled = BigDecimal.valueOf((long) total * places.length);
        Band found = null;
        for (Band band : sum.bands()) {
            if (band.from().multiply(BigDecimal.valueOf(answered)).compareTo(scaled) <= 0) {
                found = band;
            }
        }
        return Optional.ofNullable(found);
    }
}
