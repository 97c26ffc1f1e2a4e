package org.carerkit.pages.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.measure.StrategyProgress;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;
import org.carerkit.pages.Block;
import org.carerkit.pages.Page;
import org.carerkit.pages.PageSection;

/** A quarterly report on a strategy's plan, for the group that monitors it. */
public final class QuarterlyReport {

    private QuarterlyReport() {}

    /**
     * Makes the report as a page.
     *
     * @param progress the strategy, its plan and its measures
     * @param quarter the quarter reported on
     * @param today the date of the report, which decides what is late and what has had no progress
     */
    public static Page of(StrategyProgress progress, Quarter quarter, LocalDate today) {
        Strategy strategy = progress.strategy();
        List<PlannedAction> actions = progress.plan().actions();
        return Page.titled(strategy.area() + ": carers strategy, " + quarter)
                .lead("Progress of the action plan of the strategy " + strategy.period() + ". As of "
                        + Figures.date(today) + ".")
                .section(PageSection.of("Summary", summary(progress, quarter, today)))
                .section("Status of the actions", PlanBlocks.standing(actions, today))
                .section(
                        "What needs attention",
                        PageSection.of(
                                "Late",
                                PlanBlocks.table(
                                        "Actions past their due date and not done",
                                        progress.plan().late(today),
                                        List.of(quarter),
                                        today)),
                        PageSection.of(
                                "Without a lead",
                                PlanBlocks.table(
                                        "Actions without a lead",
                                        progress.plan().withoutLead(),
                                        List.of(quarter),
                                        today)),
                        PageSection.of(
                                "No progress for two quarters",
                                PlanBlocks.table(
                                        "Open actions without recorded progress",
                                        progress.plan().untouched(today),
                                        List.of(quarter),
                                        today)))
                .section(PageSection.of("Progress under each part of the strategy", parts(progress, quarter, today)))
                .section(PageSection.of("Method and sources", ReportText.method(progress)))
                .footer(strategy.source() + ". " + strategy.note() + " Made with CarerKit.");
    }

    private static List<Block> summary(StrategyProgress progress, Quarter quarter, LocalDate today) {
        ActionPlan plan = progress.plan();
        long noted = plan.actions().stream()
                .filter(action -> !action.notes(quarter).isEmpty())
                .count();
        return List.of(Block.list(
                ReportText.count(plan.actions().size(), "action") + " in the plan; " + noted
                        + " with a note in this quarter",
                ReportText.count(plan.late(today).size(), "action") + " late on " + Figures.date(today),
                ReportText.count(plan.withoutLead().size(), "action") + " without a lead",
                ReportText.count(plan.untouched(today).size(), "action")
                        + " without progress in the two quarters before " + Figures.date(today)));
    }

    private static List<Block> parts(StrategyProgress progress, Quarter quarter, LocalDate today) {
        List<Block> parts = new ArrayList<>();
        for (StrategyItem item : progress.strategy().mainItems()) {
            List<PlannedAction> actions = progress.actions(item);
            parts.add(PageSection.of(
                    ReportText.heading(item),
                    PlanBlocks.table("Actions and their progress in " + quarter, actions, List.of(quarter), today)));
        }
        ReportText.others(progress, List.of(quarter), today).ifPresent(parts::add);
        return parts;
    }
}
