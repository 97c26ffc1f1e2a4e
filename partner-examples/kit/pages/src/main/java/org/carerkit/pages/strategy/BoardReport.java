package org.carerkit.pages.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.measure.PublishedMeasure;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureKind;
import org.carerkit.outcomes.measure.StrategyProgress;
import org.carerkit.outcomes.measure.TargetStanding;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;
import org.carerkit.pages.PageSection;

/** A yearly report on a strategy, for the board to which its area reports. */
public final class BoardReport {

    private BoardReport() {}

    /**
     * Makes the report as a page.
     *
     * @param progress the strategy, its plan and its measures
     * @param last the last quarter of the year reported on
     * @param today the date of the report
     */
    public static Page of(StrategyProgress progress, Quarter last, LocalDate today) {
        Strategy strategy = progress.strategy();
        Page page = Page.titled(strategy.area() + ": carers strategy, annual report")
                .lead(Figures.time(last.plus(-3).from(), last.to()) + ", for the strategy " + strategy.period()
                        + ". As of " + Figures.date(today) + ".");
        for (PageSection section : sections(progress, last, today)) {
            page = page.section(section);
        }
        return page.footer(strategy.source() + ". " + strategy.note() + " Made with CarerKit.");
    }

    /** Makes the sections of the report, for use in a larger report. */
    public static List<PageSection> sections(StrategyProgress progress, Quarter last, LocalDate today) {
        return List.of(
                PageSection.of("Progress of the strategy", summary(progress, today)),
                PageSection.of("Each part of the strategy", parts(progress, last, today)),
                PageSection.of("Where only activity is measured", activityOnly(progress)),
                PageSection.of("Strategy: method and sources", ReportText.method(progress)));
    }

    private static List<Block> summary(StrategyProgress progress, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        progress.strategy()
                .vision()
                .ifPresent(vision ->
                        blocks.add(Block.paragraph(Inline.strong("What it is for: "), Inline.text(vision.summary()))));
        ActionPlan plan = progress.plan();
        List<PublishedMeasure> measures = progress.strategy().mainItems().stream()
                .flatMap(item -> progress.measures(item).stream())
                .toList();
        blocks.add(Block.list(Stream.of(
                        ReportText.count(plan.actions().size(), "action") + " in the plan, of which "
                                + plan.late(today).size() + " late, "
                                + plan.withoutLead().size() + " without a lead and "
                                + plan.untouched(today).size() + " without progress for two quarters",
                        ReportText.count(count(measures, MeasureKind.IMPACT), "measure") + " of impact and "
                                + count(measures, MeasureKind.ACTIVITY) + " of activity",
                        ReportText.count(
                                        measures.stream()
                                                .filter(each -> each.standing() == TargetStanding.REACHED)
                                                .count(),
                                        "target")
                                + " reached")
                .toArray(String[]::new)));
        blocks.add(PlanBlocks.standing(plan.actions(), today));
        return blocks;
    }

    private static long count(List<PublishedMeasure> measures, MeasureKind kind) {
        return measures.stream().filter(each -> each.measure().kind() == kind).count();
    }

    private static List<Block> parts(StrategyProgress progress, Quarter last, LocalDate today) {
        List<Quarter> year = Stream.of(-3, -2, -1, 0).map(last::plus).toList();
        List<Block> parts = new ArrayList<>();
        for (StrategyItem item : progress.strategy().mainItems()) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Block.paragraph(item.summary()));
            List<PublishedMeasure> measures = progress.measures(item);
            if (measures.isEmpty()) {
                blocks.add(Block.paragraph("No measure tracks it yet."));
            }
            measures.forEach(measure -> blocks.add(MeasureBlocks.of(measure)));
            blocks.add(PlanBlocks.table("Actions and their progress in the year", progress.actions(item), year, today));
            parts.add(PageSection.of(ReportText.heading(item), blocks));
        }
        ReportText.others(progress, year, today).ifPresent(parts::add);
        return parts;
    }

    private static List<Block> activityOnly(StrategyProgress progress) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("Counts of activity do not show whether carers’ lives change."));
        List<List<Inline>> lines = new ArrayList<>();
        for (Finding finding : progress.measures().check(progress.strategy())) {
            if (finding.code() == OutcomesFinding.PRIORITY_WITHOUT_IMPACT
                    || finding.code() == OutcomesFinding.PRIORITY_WITHOUT_MEASURE) {
                StrategyItem item = progress.strategy().item(finding.path()).orElseThrow();
                lines.add(List.of(Inline.strong(ReportText.heading(item) + ": "), Inline.text(finding.message())));
            }
        }
        blocks.add(lines.isEmpty() ? Block.paragraph("Every part has a measure of impact.") : Block.list(lines));
        return blocks;
    }
}
