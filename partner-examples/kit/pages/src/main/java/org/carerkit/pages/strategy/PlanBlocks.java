package org.carerkit.pages.strategy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.plan.ProgressNote;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.pages.Bar;
import org.carerkit.pages.BarChart;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Table;

/** Writes an action plan in a report. */
final class PlanBlocks {

    private static final String NONE = "–";

    private PlanBlocks() {}

    /** The state of the actions, as a chart and its table. */
    static Block standing(List<PlannedAction> actions, LocalDate today) {
        Table table = Table.of("The same figures", "Status", "Actions").numbers();
        List<Bar> bars = new ArrayList<>();
        for (ActionStatus status : ActionStatus.values()) {
            long count = actions.stream()
                    .filter(each -> each.action() != null && each.action().status() == status)
                    .count();
            bars.add(bar(status.words(), count, actions.size(), fill(status)));
            table = table.row(status.words(), String.valueOf(count));
        }
        long late = actions.stream().filter(action -> action.isLateOn(today)).count();
        bars.add(bar("Late, among those not done", late, actions.size(), Bar.Fill.DOTTED));
        table = table.row("Late, among those not done", String.valueOf(late));
        return Block.beside(BarChart.of("Status of the actions", bars), table);
    }

    private static Bar bar(String label, long count, int all, Bar.Fill fill) {
        BigDecimal percent = all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return new Bar(label, percent, Figures.many(count, "action"), fill);
    }

    private static Bar.Fill fill(ActionStatus status) {
        return switch (status) {
            case DONE -> Bar.Fill.SOLID;
            case IN_PROGRESS -> Bar.Fill.STRIPED;
            case NOT_STARTED, STOPPED -> Bar.Fill.EMPTY;
        };
    }

    /** The actions with their progress, in the columns of the plan's files. */
    static Block table(String caption, List<PlannedAction> actions, List<Quarter> quarters, LocalDate today) {
        if (actions.isEmpty()) {
            return Block.paragraph("None.");
        }
        Table table = Table.of(caption, "id", "Action", "Lead(s)", "Progress", "Due", "Status");
        for (PlannedAction planned : actions) {
            Action action = planned.action();
            if (action != null) {
                table = table.row(List.of(
                        List.of(Inline.text(planned.id())),
                        List.of(Inline.text(action.action() == null ? NONE : action.action())),
                        List.of(Inline.text(
                                action.leads().isEmpty() ? "nobody yet" : String.join("; ", action.leads()))),
                        notes(planned, quarters),
                        List.of(Inline.text(action.due() == null ? NONE : Figures.date(action.due()))),
                        status(planned, action, today)));
            }
        }
        return table;
    }

    private static List<Inline> notes(PlannedAction action, List<Quarter> quarters) {
        List<Inline> parts = new ArrayList<>();
        for (Quarter quarter : quarters) {
            for (ProgressNote note : action.notes(quarter)) {
                if (!parts.isEmpty()) {
                    parts.add(Inline.newLine());
                }
                LocalDate date = note.date();
                parts.add(Inline.text((date == null ? "" : Figures.date(date) + ": ") + note.text()));
            }
        }
        return parts.isEmpty() ? List.of(Inline.text("no note")) : parts;
    }

    private static List<Inline> status(PlannedAction planned, Action action, LocalDate today) {
        String words = action.status() == null ? NONE : action.status().words();
        return planned.isLateOn(today)
                ? List.of(Inline.text(words + ", "), Inline.strong("late"))
                : List.of(Inline.text(words));
    }
}
