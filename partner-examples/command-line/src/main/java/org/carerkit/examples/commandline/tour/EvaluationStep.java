package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerkit.examples.commandline.tour.TourStep.Chapter.TourFile;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.ActionPlanCsv;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.outcomes.rating.ScoreReason;
import org.carerkit.outcomes.rating.Trend;
import org.carerkit.pages.EvaluationReport;
import org.carerkit.pages.Table;

/**
 * Makes a hospital's evaluation of itself against all ten commitments to carers, for the people it serves and for its
 * staff, a year after its first. Writes the report for its board.
 */
final class EvaluationStep implements TourStep {

    private static final String EVALUATION = "evaluation.json";
    private static final String REPORT = "evaluation.html";
    private static final String PLAN = "evaluation-plan.csv";

    private final LocalDate today;

    EvaluationStep(LocalDate today) {
        this.today = today;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        Framework framework = StandardFramework.COMMITMENT_TO_CARERS.load();
        ExampleHospital hospital = new ExampleHospital(framework, today);
        Evaluation evaluation = hospital.thisYear();
        Files.write(folder.file(EVALUATION), EvaluationJson.write(evaluation));
        Files.writeString(folder.file(PLAN), ActionPlanCsv.write(evaluation.actions()));
        Evaluator evaluator = new Evaluator(framework);
        EvaluationResult result = evaluator.rate(evaluation, today);
        Evaluation last = hospital.lastYear();
        Trend trend = Trend.between(evaluator.rate(last, last.ratedAsOf(today)), result);
        EvaluationReport.of(result, Optional.of(trend), Optional.empty()).writeTo(folder.file(REPORT));
        long unshown = result.lines().stream()
                .filter(line -> line.reason() == ScoreReason.MET_WITHOUT_EVIDENCE
                        || line.reason() == ScoreReason.MET_WITH_EXPIRED_EVIDENCE)
                .count();
        return new Chapter(
                "Does the hospital keep its word?",
                List.of(String.format(
                        Locale.UK,
                        "The hospital signed the %s. It judges all %d commitments, each for the people it serves and for "
                                + "its own staff: %d of %d points, \"%s\", and %s percentage points more than a year ago. "
                                + "%d answers say \"met\" without evidence in date, and get one point of two: the report "
                                + "gives the reason for every point, and what would help most.",
                        framework.title(),
                        framework.criteria().size(),
                        result.overall().points(),
                        result.overall().of(),
                        result.overall().level().words().toLowerCase(Locale.ROOT),
                        trend.overall().change(1).orElseThrow(),
                        unshown)),
                List.of(table(result)),
                "carerkit evaluate commitment-to-carers " + EVALUATION + " --html report.html",
                List.of(
                        new TourFile(REPORT, "the report, as a board would read it"),
                        new TourFile(EVALUATION, "what the hospital said of itself"),
                        new TourFile(
                                PLAN, "its action plan, for a spreadsheet; what is changed there can be read back")));
    }

    private static Table table(EvaluationResult result) {
        Table table = Table.of("Ten commitments, two groups", "Commitment", "For", "Points", "Why");
        for (CriterionScore line : result.lines()) {
            table = table.row(
                    line.criterion().id() + " " + line.criterion().title(),
                    line.scope().title(),
                    line.reason().counts() ? line.reason().points() + " of " + ScoreReason.MOST_POINTS : "–",
                    line.reason().explanation());
        }
        return table;
    }
}
