package org.carerkit.pages;

import java.util.List;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.DutyState;
import org.carerkit.outcomes.rating.EvaluationResult;

/** Writes the state of a framework's legal duties, which a report shows before everything else. */
final class DutyText {

    private DutyText() {}

    static List<Block> of(EvaluationResult result) {
        return List.of(verdict(result), table(result));
    }

    private static Block verdict(EvaluationResult result) {
        List<CriterionScore> open = result.openDuties();
        if (open.isEmpty()) {
            return Block.notice(
                    Inline.strong(result.dutyWords() + "."),
                    Inline.text(" That is what the organisation says about itself. It is not legal advice."));
        }
        String level = result.level().isEmpty() ? "" : "No level is reached. ";
        return Block.notice(
                Inline.strong(level + result.dutyWords() + "."),
                Inline.text(" "
                        + String.join("; ", open.stream().map(DutyText::title).toList())
                        + ". Good practice does not make up for a legal duty."));
    }

    private static Table table(EvaluationResult result) {
        Table table = Table.of("Legal duties", "Duty", "For", "Now", "Provision", "What would help");
        for (CriterionScore line : result.duties()) {
            DutyState state = line.duty().orElseThrow();
            table = table.row(
                    title(line),
                    line.scope().title(),
                    state == DutyState.EXEMPT ? exempt(line) : state.explanation(),
                    line.criterion().duty().map(Duty::provision).orElse(""),
                    state.isOpen() ? state.suggestion() : "–");
        }
        return table;
    }

    private static String exempt(CriterionScore line) {
        return line.criterion()
                .duty()
                .flatMap(Duty::exemption)
                .map(exemption -> "Does not apply: the organisation says \u201c" + exemption.title() + "\u201d.")
                .orElse("");
    }

    private static String title(CriterionScore line) {
        return line.criterion().id() + " " + line.criterion().title();
    }
}
