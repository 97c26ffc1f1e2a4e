package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.carerkit.examples.commandline.tour.TourStep.Chapter.TourFile;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.outcomes.rating.LevelResult;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;
import org.carerkit.pages.EvaluationReport;
import org.carerkit.pages.Table;

/** Makes an employer's carer-confident self-check, and writes its report. */
final class EmployerStep implements TourStep {

    private static final String ANSWERS = "self-check.json";
    private static final String REPORT = "self-check.html";
    private static final String WORKFORCE = "workforce";

    /** What the mill does not have on the first two levels. It has part of {@link #IN_PART} and all the rest. */
    private static final List<String> NOT_YET = List.of("PR3", "PR6", "PS4", "PE4");

    private static final List<String> IN_PART = List.of("PO5", "PM3", "PM5");

    private final LocalDate today;

    EmployerStep(LocalDate today) {
        this.today = today;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        Framework check = StandardFramework.CARER_CONFIDENT.load();
        Evaluation answers = answers(check);
        Files.write(folder.file(ANSWERS), EvaluationJson.write(answers));
        EvaluationResult result = new Evaluator(check).rate(answers, today);
        EvaluationReport.of(result).writeTo(folder.file(REPORT));
        LevelResult level = result.level().orElseThrow();
        return new Chapter(
                "Is the mill ready for its carers?",
                List.of(String.format(
                        Locale.UK,
                        "An employer of seventy people answers %d questions in five areas, alone and in half an hour. %s. %s "
                                + "The report says for each question what good looks like and what to do first. It is a "
                                + "check, not an award, and Carers UK has no part in it.",
                        check.criteria().size(),
                        result.dutyWords(),
                        level.reached()
                                .map(reached -> reached.words() + ", is reached in every area.")
                                .orElse(
                                        result.openDuties().isEmpty()
                                                ? "One area has not reached a level yet."
                                                : "So no level is reached."))),
                List.of(table(level)),
                "carerkit evaluate carer-confident " + ANSWERS + " --html report.html",
                List.of(
                        new TourFile(REPORT, "the report, for the employer to keep"),
                        new TourFile(ANSWERS, "what the employer answered")));
    }

    private Evaluation answers(Framework check) {
        EvaluationBuilder builder = Evaluation.builder(
                        check.key(), "Example Mill", new EvaluationPeriod(today.minusYears(1), today))
                .judgedOn(today)
                .assessor(new Assessor("Head of personnel", null, false))
                .assessor(new Assessor("Two carers from the night shift", null, true))
                .target(Target.level(2, today.plusYears(1)));
        for (Criterion criterion : check.criteria()) {
            builder.answer(answer(criterion));
        }
        return builder.build();
    }

    private CriterionAnswer answer(Criterion criterion) {
        boolean high = criterion.level().orElseThrow().number() > 2;
        if (high || NOT_YET.contains(criterion.id())) {
            return CriterionAnswer.of(criterion.id(), WORKFORCE, CriterionResult.NOT_MET);
        }
        if (IN_PART.contains(criterion.id())) {
            return CriterionAnswer.of(criterion.id(), WORKFORCE, CriterionResult.PARTLY_MET);
        }
        return CriterionAnswer.of(criterion.id(), WORKFORCE, CriterionResult.MET)
                .withEvidence(new Evidence("Handbook", "Shared drive", today.minusMonths(2), today.plusYears(2)));
    }

    private static Table table(LevelResult level) {
        Table table = Table.of("Levels, of three", "Area", "Reached", "Still missing for the next");
        for (SectionLevel section : level.sections()) {
            table = table.row(
                    section.section().title(),
                    section.reached().map(FrameworkLevel::words).orElse("None yet"),
                    String.join(
                            "; ",
                            section.missing().stream()
                                    .map(line -> line.criterion().title())
                                    .toList()));
        }
        return table;
    }
}
