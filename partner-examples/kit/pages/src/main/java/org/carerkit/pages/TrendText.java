package org.carerkit.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carerkit.outcomes.rating.Rating;
import org.carerkit.outcomes.rating.Trend;
import org.carerkit.outcomes.rating.Trend.CriterionTrend;
import org.carerkit.outcomes.rating.Trend.PartTrend;

/** Writes how an evaluation changed since the last one. */
final class TrendText {

    private TrendText() {}

    static List<Block> of(Trend trend) {
        Table parts =
                Table.of("Shares then and now", "Part", "Then", "Now", "Change").numbers();
        List<PartTrend> all = new ArrayList<>();
        all.add(trend.overall());
        all.addAll(trend.sections());
        if (trend.scopes().size() > 1) {
            all.addAll(trend.scopes());
        }
        for (PartTrend part : all) {
            parts = parts.row(part.title(), words(part.before()), words(part.after()), change(part));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("Compared with the evaluation of "
                + Words.period(
                        Objects.requireNonNull(trend.before().evaluation().period()))
                + ", of the same edition, with its evidence as of "
                + Words.date(trend.before().asOf()) + "."));
        if (!trend.after().duties().isEmpty()) {
            blocks.add(Block.paragraph("Legal duties not shown to be met: "
                    + trend.before().openDuties().size() + " then, "
                    + trend.after().openDuties().size() + " now."));
        }
        blocks.add(parts);
        blocks.add(lines(trend));
        return blocks;
    }

    private static Block lines(Trend trend) {
        List<CriterionTrend> changed = trend.lines().stream()
                .filter(line -> line.change() != CriterionTrend.Change.SAME)
                .toList();
        if (changed.isEmpty()) {
            return Block.paragraph("No line gained or lost points.");
        }
        Table table = Table.of("Lines that changed", "Criterion", "For", "Change", "Then", "Now");
        for (CriterionTrend line : changed) {
            table = table.row(
                    line.criterion().id() + " " + line.criterion().title(),
                    line.after().scope().title(),
                    line.change().words(),
                    line.before().explanation(),
                    line.after().explanation());
        }
        return table;
    }

    /** The change in words, with a sign that screen readers read out. */
    static String change(PartTrend part) {
        return part.change(1).map(TrendText::points).orElse("–");
    }

    private static String points(BigDecimal change) {
        if (change.signum() == 0) {
            return "no change";
        }
        return (change.signum() > 0 ? "up " : "down ") + Words.number(change.abs()) + " percentage points";
    }

    private static String words(Rating rating) {
        return rating.of() == 0
                ? Words.level(rating.level())
                : Words.share(rating) + ", " + Words.level(rating.level());
    }
}
