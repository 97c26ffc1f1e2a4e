package org.carerkit.pages.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.measure.StrategyProgress;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.PageSection;

/** Writes the parts that all reports on a strategy share. */
final class ReportText {

    private ReportText() {}

    static String heading(StrategyItem item) {
        return item.kind().words() + " " + item.id() + ": " + item.heading();
    }

    static String count(long count, String noun) {
        return Figures.many(count, noun);
    }

    /** The actions that do not belong to a main part of the strategy. */
    static Optional<PageSection> others(StrategyProgress progress, List<Quarter> quarters, LocalDate today) {
        List<PlannedAction> others = progress.otherActions();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(PageSection.of(
                        "Other actions",
                        PlanBlocks.table(
                                "Actions that serve something else in the strategy", others, quarters, today)));
    }

    /** Who monitors the plan, what late and untouched mean, how figures are hidden, and all sources. */
    static List<Block> method(StrategyProgress progress) {
        Strategy strategy = progress.strategy();
        List<List<Inline>> lines = new ArrayList<>();
        strategy.monitoring()
                .forEach(each -> lines.add(List.of(
                        Inline.strong(each.body() + ", " + each.rhythm().words() + ": "),
                        Inline.text(each.summary()))));
        lines.add(List.of(Inline.strong("Late: "), Inline.text("an action is late from the day after it was due.")));
        lines.add(List.of(
                Inline.strong("No progress: "),
                Inline.text(
                        "no progress has been recorded for an open action since the start of the two whole quarters before"
                                + " this one.")));
        lines.add(List.of(
                Inline.strong("Suppressed: "),
                Inline.text(
                        "a figure is withheld because it is about too few people, or because it would reveal another"
                                + " figure that is. It is not zero. Policy: "
                                + progress.policy().id() + ", counts below "
                                + progress.policy().minimum() + " are not shown.")));
        lines.add(List.of(
                Inline.strong("Measures: "),
                Inline.text(progress.measures().title() + ", edition "
                        + progress.measures().edition() + "; "
                        + progress.measures().source())));
        lines.add(List.of(Inline.strong("Strategy: "), Inline.text(strategy.source())));
        return List.of(Block.list(lines));
    }
}
