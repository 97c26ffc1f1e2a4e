package org.carerkit.examples.council;

import java.util.List;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.ScoreReason;
import org.carerkit.pages.Table;

/** Counts the partners' judgements at each level, for each commitment. */
final class CommitmentTable {

    private CommitmentTable() {}

    static Table of(List<EvaluationResult> results) {
        Table table = Table.of(
                        "All partners together",
                        "Commitment",
                        "Met, with evidence",
                        "Met, without",
                        "Partly met",
                        "Not met",
                        "Not assessed or does not apply")
                .numbers();
        for (Criterion criterion : results.get(0).framework().criteria()) {
            table = table.row(
                    criterion.id() + " " + criterion.title(),
                    judgements(results, criterion, ScoreReason.MET),
                    judgements(
                            results,
                            criterion,
                            ScoreReason.MET_WITHOUT_EVIDENCE,
                            ScoreReason.MET_WITH_EXPIRED_EVIDENCE),
                    judgements(results, criterion, ScoreReason.PARTLY_MET),
                    judgements(results, criterion, ScoreReason.NOT_MET),
                    judgements(results, criterion, ScoreReason.NOT_ASSESSED, ScoreReason.NOT_APPLICABLE));
        }
        return table;
    }

    private static String judgements(List<EvaluationResult> results, Criterion criterion, ScoreReason... reasons) {
        return String.valueOf(results.stream()
                .flatMap(result -> result.lines().stream())
                .filter(line -> line.criterion().id().equals(criterion.id())
                        && List.of(reasons).contains(line.reason()))
                .count());
    }
}
