package org.carerkit.outcomes.instrument;

import static org.carerkit.outcomes.finding.OutcomesFinding.BANDS_OUT_OF_ORDER;
import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.TABLE_INCOMPLETE;
import static org.carerkit.outcomes.finding.OutcomesFinding.TABLE_OUT_OF_ORDER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Reads the scores of one instrument: each is a {@code sum} of items, or the {@code table} of an earlier sum. */
final class ScoreReader {

    private final Map<String, Item> items;
    private final Map<String, SumDefinition> sums = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ScoreReader(Map<String, Item> items) {
        this.items = items;
    }

    List<ScoreDefinition> read(List<DefinitionNode> nodes) {
        List<ScoreDefinition> scores = new ArrayList<>();
        for (DefinitionNode node : nodes) {
            ScoreDefinition score = score(node);
            node.end();
            if (score != null) {
                scores.add(score);
            }
        }
        return scores;
    }

    private @Nullable ScoreDefinition score(DefinitionNode node) {
        String id = node.id("id");
        String title = node.text("title");
        Direction better = node.constant("better", Direction.class);
        if (id != null && !taken.add(id)) {
            node.fault("id", ID_DUPLICATE);
        }
        // Read even when the score has another fault, to find theirs too.
        String name = id == null ? "" : id;
        String shown = title == null ? "" : title;
        Direction direction = better == null ? Direction.NEITHER : better;
        List<Band> bands = bands(node.optionalObjects("bands"));
        ScoreDefinition score = node.has("table")
                ? table(node, name, shown, direction, bands)
                : sum(node, name, shown, direction, bands);
        if (score != null) {
            checkBands(node, score);
        }
        return score;
    }

    private SumDefinition sum(DefinitionNode node, String id, String title, Direction better, List<Band> bands) {
        List<Item> summed = new ArrayList<>();
        Set<String> once = new HashSet<>();
        List<String> names = node.ids("sum");
        for (int i = 0; i < names.size(); i++) {
            Item item = items.get(names.get(i));
            if (item == null) {
                node.fault("sum[" + i + "]", REFERENCE_UNKNOWN);
            } else if (!once.add(item.id())) {
                node.fault("sum[" + i + "]", ID_DUPLICATE);
            } else {
                summed.add(item);
            }
        }
        SumDefinition sum = SumDefinition.of(id, title, summed, better, bands);
        sums.put(id, sum);
        return sum;
    }

    private @Nullable TableDefinition table(
            DefinitionNode node, String id, String title, Direction better, List<Band> bands) {
        String ofId = node.id("of");
        DefinitionNode table = node.object("table");
        if (table == null) {
            return null;
        }
        Integer from = table.whole("from");
        List<BigDecimal> values = table.decimals("values");
        table.end();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) <= 0) {
                table.fault("values[" + i + "]", TABLE_OUT_OF_ORDER);
            }
        }
        SumDefinition of = ofId == null ? null : sums.get(ofId);
        if (of == null) {
            if (ofId != null) {
                node.fault("of", REFERENCE_UNKNOWN);
            }
            return null;
        }
        int totals = of.most() - of.fewest() + 1;
        if (from == null || from != of.fewest() || values.size() != totals) {
            table.fault("values", TABLE_INCOMPLETE, totals);
            return null;
        }
        return new TableDefinition(id, title, of, values, better, bands);
    }

    private static List<Band> bands(List<DefinitionNode> nodes) {
        List<Band> bands = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (DefinitionNode node : nodes) {
            String id = node.id("id");
            String title = node.text("title");
            BigDecimal from = node.decimal("from");
            node.end();
            if (id != null && !once.add(id)) {
                node.fault("id", ID_DUPLICATE);
            }
            if (id != null && title != null && from != null) {
                bands.add(new Band(id, title, from));
            }
        }
        return bands;
    }

    private static void checkBands(DefinitionNode node, ScoreDefinition score) {
        List<Band> bands = score.bands();
        boolean ordered = bands.isEmpty() || bands.get(0).from().compareTo(score.smallest()) == 0;
        for (int i = 1; i < bands.size(); i++) {
            ordered &= bands.get(i).from().compareTo(bands.get(i - 1).from()) > 0;
            ordered &= bands.get(i).from().compareTo(score.largest()) <= 0;
        }
        if (!ordered) {
            node.fault("bands", BANDS_OUT_OF_ORDER);
        }
    }
}
