package org.carerkit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.evaluation.MeasureCount;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.CriterionMeasure;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.EvaluationResult.TargetResult;
import org.carerkit.outcomes.rating.LevelResult;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;
import org.carerkit.outcomes.rating.Rating.PartRating;

/** Writes the results: shares as a chart and a table, levels, targets and counts. */
final class ResultText {

    private ResultText() {}

    static List<Block> of(EvaluationResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(shares(result));
        result.level()
                .ifPresent(
                        level -> blocks.add(levels(level, !result.openDuties().isEmpty())));
        if (!result.targets().isEmpty()) {
            blocks.add(targets(result.targets()));
        }
        if (!result.evaluation().measures().isEmpty()) {
            blocks.add(counts(result));
        }
        return blocks;
    }

    private static Block shares(EvaluationResult result) {
        List<PartRating> parts = new ArrayList<>();
        parts.add(new PartRating("overall", "Overall", result.overall()));
        parts.addAll(result.sections());
        if (result.scopes().size() > 1) {
            parts.addAll(result.scopes());
        }
        Table table =
                Table.of("The same figures", "Part", "Points", "Share", "Level").numbers(1, 2);
        List<Bar> bars = new ArrayList<>();
        for (PartRating part : parts) {
            bars.add(Words.bar(part));
            table = table.row(
                    part.title(),
                    part.rating().points() + " of " + part.rating().of(),
                    Words.share(part.rating()),
                    Words.level(part.rating().level()));
        }
        BarChart chart = BarChart.of("How far each part is in place", bars)
                .mark(result.framework().rating().amber(), "amber")
                .mark(result.framework().rating().green(), "green");
        return Block.beside(chart, table);
    }

    private static Table levels(LevelResult level, boolean openDuty) {
        String none = openDuty ? "None while a legal duty is open" : "None yet";
        Table table = Table.of("Levels", "Area", "Level reached", "What the next level still needs");
        for (SectionLevel section : level.sections()) {
            table = table.row(
                    section.section().title(),
                    section.applies()
                            ? section.reached().map(FrameworkLevel::words).orElse(none)
                            : "Does not apply",
                    section.missing().isEmpty()
                            ? "–"
                            : String.join(
                                    "; ",
                                    section.missing().stream()
                                            .map(line -> line.criterion().id() + " "
                                                    + line.criterion().title())
                                            .toList()));
        }
        return table;
    }

    private static Table targets(List<TargetResult> targets) {
        Table table = Table.of("Targets and where things are now", "Part", "Target", "By", "Now", "Reached?");
        for (TargetResult result : targets) {
            Target target = result.target();
            String missing = result.missing() > 0 ? ", " + Words.many(result.missing(), "point") + " missing" : "";
            table = table.row(
                    result.title(),
                    target.percent() == null ? "level " + target.level() : target.percent() + "%",
                    target.by() == null ? "–" : Words.date(target.by()),
                    Words.share(result.rating()),
                    result.reached() ? "Yes" : "Not yet" + missing);
        }
        return table;
    }

    private static Table counts(EvaluationResult result) {
        Table table = Table.of("What was counted", "Measure", "Number counted", "Out of", "Share", "Source");
        for (MeasureCount count : result.evaluation().measures()) {
            Optional<CriterionMeasure> measure = result.framework().measure(count.measure());
            table = table.row(
                    count.measure() + " " + measure.map(CriterionMeasure::title).orElse(""),
                    count.numerator() + " – "
                            + measure.map(CriterionMeasure::numerator).orElse(""),
                    count.denominator() + " – "
                            + measure.map(CriterionMeasure::denominator).orElse(""),
                    count.percent(1).map(percent -> Words.number(percent) + "%").orElse("Nobody was counted"),
                    Words.orNone(count.source()) + (count.date() == null ? "" : ", " + Words.date(count.date())));
        }
        return table;
    }
}
