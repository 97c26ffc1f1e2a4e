package org.carerkit.pages.strategy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.measure.PublishedMeasure;
import org.carerkit.outcomes.measure.PublishedMeasure.PublishedResult;
import org.carerkit.outcomes.measure.StrategyMeasure;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureTarget;
import org.carerkit.pages.Bar;
import org.carerkit.pages.BarChart;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.PageSection;
import org.carerkit.pages.Table;

/** Writes a measure in a report: its state, a chart with its table, and its definition. */
final class MeasureBlocks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MeasureBlocks() {}

    static PageSection of(PublishedMeasure published) {
        StrategyMeasure measure = published.measure();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(
                Inline.strong(
                        measure.kind().words() + ": " + published.standing().words() + "."),
                Inline.text(target(measure))));
        if (!published.all().isEmpty()) {
            blocks.add(Block.beside(chart(published), table(published)));
        }
        blocks.add(definition(published));
        return PageSection.of(measure.title(), blocks);
    }

    private static String target(StrategyMeasure measure) {
        return measure.target()
                .map(target -> " Target: " + Figures.words(target.value()) + unit(measure) + " by "
                        + Figures.date(target.by()) + ".")
                .orElse("");
    }

    private static String unit(StrategyMeasure measure) {
        return measure.denominator().isPresent() ? "%" : "";
    }

    private static BarChart chart(PublishedMeasure published) {
        StrategyMeasure measure = published.measure();
        BigDecimal most = measure.denominator().isPresent() ? HUNDRED : most(published);
        List<Bar> bars = new ArrayList<>();
        for (PublishedResult result : published.all()) {
            boolean baseline = published.baseline().filter(result::equals).isPresent();
            bars.add(bar(result, baseline, unit(measure), most));
        }
        BarChart chart = BarChart.of(measure.title(), bars);
        if (measure.target().isPresent()) {
            BigDecimal at = length(measure.target().get().value(), most);
            chart = chart.mark(at.setScale(0, RoundingMode.HALF_UP).intValueExact(), "target");
        }
        return chart;
    }

    private static Bar bar(PublishedResult result, boolean baseline, String unit, BigDecimal most) {
        String label = Figures.time(result.from(), result.to()) + (baseline ? ", baseline" : "");
        if (result.figure() instanceof Value value) {
            return new Bar(
                    label,
                    length(value.number(), most),
                    Figures.words(value) + unit,
                    baseline ? Bar.Fill.STRIPED : Bar.Fill.SOLID);
        }
        return new Bar(label, BigDecimal.ZERO, result.figure().text(), Bar.Fill.EMPTY);
    }

    private static BigDecimal most(PublishedMeasure published) {
        BigDecimal most = BigDecimal.ONE;
        for (PublishedResult result : published.all()) {
            most = result.figure() instanceof Value value ? most.max(value.number()) : most;
        }
        return published
                .measure()
                .target()
                .map(MeasureTarget::value)
                .map(most::max)
                .orElse(most);
    }

    private static BigDecimal length(BigDecimal value, BigDecimal most) {
        return HUNDRED.multiply(value)
                .divide(most, 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(HUNDRED);
    }

    private static Table table(PublishedMeasure published) {
        StrategyMeasure measure = published.measure();
        boolean share = measure.denominator().isPresent();
        Table table = share
                ? Table.of("The same figures", "Time", "Per cent", "Count", "Out of")
                        .numbers()
                : Table.of("The same figures", "Time", "Figure", "Number of people")
                        .numbers();
        for (PublishedResult result : published.all()) {
            boolean baseline = published.baseline().filter(result::equals).isPresent();
            String time = Figures.time(result.from(), result.to()) + (baseline ? ", baseline" : "");
            String of = result.of().map(Figures::words).orElse("–");
            table = share
                    ? table.row(
                            time,
                            Figures.words(result.figure()),
                            result.count().map(Figures::words).orElse("–"),
                            of)
                    : table.row(time, Figures.words(result.figure()), of);
        }
        return table;
    }

    private static Block definition(PublishedMeasure published) {
        StrategyMeasure measure = published.measure();
        List<List<Inline>> lines = new ArrayList<>();
        line(lines, "What is counted: ", measure.numerator());
        measure.denominator().ifPresent(of -> line(lines, "Out of: ", of));
        line(lines, "About: ", measure.population());
        line(
                lines,
                "Source: ",
                measure.source() + ", " + measure.edition() + ", "
                        + measure.rhythm().words());
        line(lines, "Better means: ", measure.better().name().toLowerCase(java.util.Locale.ROOT));
        return Block.list(lines);
    }

    private static void line(List<List<Inline>> lines, String label, String text) {
        lines.add(List.of(Inline.strong(label), Inline.text(text)));
    }

    /** True if one of its figures is withheld. */
    static boolean hides(PublishedMeasure published) {
        return published.all().stream().anyMatch(result -> result.figure() instanceof PublishedFigure.Suppressed);
    }
}
