package org.carerkit.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.carerkit.examples.commandline.Chapter.TourFile;
import org.carerkit.outcomes.evaluation.Action;
import org.carerkit.outcomes.evaluation.ActionStatus;
import org.carerkit.outcomes.evaluation.Assessor;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationResult;
import org.carerkit.outcomes.evaluation.Evaluator;
import org.carerkit.outcomes.evaluation.Evidence;
import org.carerkit.outcomes.evaluation.Framework;
import org.carerkit.outcomes.evaluation.Line;
import org.carerkit.outcomes.evaluation.StandardFramework;
import org.carerkit.outcomes.report.EvaluationReport;
import org.carerkit.outcomes.report.Table;

/** Lets the hospital judge itself against two of its commitments to carers, and writes the report for its board. */
final class EvaluationStep implements TourStep {

    private static final String EVALUATION = "evaluation.json";
    private static final String REPORT = "evaluation.html";
    private static final String FOUND = "O1";
    private static final String INFORMED = "C3";
    private static final String PEOPLE = "people";
    private static final String WORKFORCE = "workforce";

    private final LocalDate today;

    EvaluationStep(LocalDate today) {
        this.today = today;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        Framework framework = StandardFramework.COMMITMENT_TO_CARERS.load();
        Evaluation evaluation = evaluation(framework);
        Files.write(folder.file(EVALUATION), EvaluationJson.write(evaluation));
        EvaluationResult result = new Evaluator(framework).rate(evaluation, today);
        EvaluationReport.of(result).writeTo(folder.file(REPORT));
        return new Chapter(
                "Does the hospital keep its word?",
                List.of(String.format(
                        Locale.UK,
                        "The hospital signed the %s. It judges two of the %d commitments, each for the people it serves and "
                                + "for its own staff: %d of %d points, \"%s\". One answer says \"met\" without showing it, and "
                                + "gets one point of two: the report says why, and what would help most.",
                        framework.title(),
                        framework.criteria().size(),
                        result.overall().points(),
                        result.overall().of(),
                        result.overall().level().words().toLowerCase(Locale.ROOT))),
                List.of(table(result)),
                "",
                List.of(
                        new TourFile(REPORT, "the report, as a board would read it"),
                        new TourFile(EVALUATION, "what the hospital said of itself")));
    }

    private Evaluation evaluation(Framework framework) {
        LocalDate from = today.minusYears(1);
        return Evaluation.builder(framework.key(), "Example Hospital", new EvaluationPeriod(from, today))
                .assessor(new Assessor("Carers' panel of Example Hospital", "reads every answer", true))
                .assessor(new Assessor("Matron of Example Ward", "carers' lead", false))
                .answer(CriterionAnswer.of(FOUND, PEOPLE, CriterionResult.MET)
                        .withStatement(
                                "Every admission asks who helps at home, and the answer is kept in the register.")
                        .withEvidence(new Evidence(
                                "Register of carers", "hospital-register.mv.db", today, today.plusYears(1))))
                .answer(CriterionAnswer.of(FOUND, WORKFORCE, CriterionResult.PARTLY_MET)
                        .withStatement("Managers ask at the yearly review; agency staff are not asked yet."))
                .answer(CriterionAnswer.of(INFORMED, PEOPLE, CriterionResult.MET)
                        .withStatement("A leaflet in six languages lies on every ward."))
                .answer(CriterionAnswer.of(INFORMED, WORKFORCE, CriterionResult.NOT_MET)
                        .withStatement("Staff who care find nothing about it on the intranet."))
                .action(new Action(
                        "A1",
                        INFORMED,
                        WORKFORCE,
                        "Put a page for staff who care on the intranet, written with the staff carers' network.",
                        List.of("Head of people"),
                        today.plusMonths(3),
                        ActionStatus.NOT_STARTED,
                        List.of()))
                .build();
    }

    private static Table table(EvaluationResult result) {
        Table table = Table.of("Two commitments, two groups", "Commitment", "For", "Points", "Why");
        for (Line line : result.lines()) {
            if (line.reason().counts()) {
                table = table.row(
                        line.criterion().title(),
                        line.scope().title(),
                        line.reason().points() + " of 2",
                        line.reason().explanation());
            }
        }
        return table;
    }
}
