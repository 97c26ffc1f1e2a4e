package org.carerkit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.ProgressNote;
import org.carerkit.outcomes.rating.EvaluationResult;

/** Writes the action plan of an evaluation. */
final class ActionText {

    private static final String NONE = "–";

    private ActionText() {}

    static List<Block> of(EvaluationResult result) {
        List<Action> actions = result.evaluation().actions();
        if (actions.isEmpty()) {
            return List.of(Block.paragraph("No action has been recorded."));
        }
        Table table = Table.of("Actions", "Id", "Action", "Lead(s)", "Progress", "Due", "Status");
        for (Action action : actions) {
            table = table.row(List.of(
                    List.of(Inline.text(Words.orNone(action.id()))),
                    List.of(Inline.text(Words.orNone(action.action()) + forWhat(action))),
                    List.of(Inline.text(action.leads().isEmpty() ? NONE : String.join("; ", action.leads()))),
                    progress(action.progress()),
                    List.of(Inline.text(action.due() == null ? NONE : Words.date(action.due()))),
                    status(action, result)));
        }
        return List.of(table);
    }

    private static String forWhat(Action action) {
        return action.criterion() == null ? "" : " (" + action.criterion() + ")";
    }

    private static List<Inline> progress(List<ProgressNote> notes) {
        List<Inline> parts = new ArrayList<>();
        for (ProgressNote note : notes) {
            if (!parts.isEmpty()) {
                parts.add(Inline.newLine());
            }
            parts.add(Inline.text(Words.date(Objects.requireNonNull(note.date())) + ": " + note.text()));
        }
        return parts.isEmpty() ? List.of(Inline.text(NONE)) : parts;
    }

    private static List<Inline> status(Action action, EvaluationResult result) {
        String words = action.status() == null ? NONE : action.status().words();
        return action.isOverdueOn(result.asOf())
                ? List.of(Inline.text(words + ", "), Inline.strong("overdue"))
                : List.of(Inline.text(words));
    }
}
