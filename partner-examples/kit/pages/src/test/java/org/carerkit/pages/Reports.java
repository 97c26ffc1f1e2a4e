package org.carerkit.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.Hospital;
import org.carerkit.outcomes.evaluation.MeasureCount;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.FrameworkWording;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.outcomes.rating.Trend;

/** Reports that between them show everything a report can show. */
final class Reports {

    private static final LocalDate TODAY = Hospital.TODAY;

    private Reports() {}

    /** The hospital a year later than an evaluation that was worse, with its signed wording. */
    static Page hospital() {
        Framework framework = StandardFramework.COMMITMENT_TO_CARERS_WORCESTERSHIRE.load();
        Evaluator evaluator = new Evaluator(framework);
        Evaluation now = Hospital.evaluation();
        List<CriterionAnswer> then = new ArrayList<>();
        for (CriterionAnswer answer : now.answers()) {
            boolean worse = answer.criterion().startsWith("O") && answer.result() == CriterionResult.MET;
            then.add(worse ? answer.withResult(CriterionResult.NOT_MET) : answer);
        }
        EvaluationBuilder before = Evaluation.builder(
                        framework.key(),
                        "Riverside Hospital",
                        new EvaluationPeriod(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 10, 1)))
                .unit("Medical wards");
        then.forEach(before::answer);
        return EvaluationReport.of(
                evaluator.rate(now, TODAY),
                Optional.of(Trend.between(evaluator.rate(before.build(), TODAY), evaluator.rate(now, TODAY))),
                Optional.of(wording(framework)));
    }

    private static FrameworkWording wording(Framework framework) {
        String json = """
                {"format": "carerkit.framework-wording/1",
                 "framework": {"id": "commitment-to-carers-worcestershire", "edition": "2021"},
                 "source": "Signed by the board, 3 May 2022",
                 "criteria": [{"id": "C1", "text": "Here stands what the hospital signed."}]}
                """;
        try {
            return FrameworkWording.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), framework);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mill of seventy people that has begun. */
    static Page employer() {
        Framework check = StandardFramework.CARER_CONFIDENT.load();
        EvaluationBuilder mill = Evaluation.builder(check.key(), "Example Mill", period())
                .assessor(new Assessor("Head of personnel", null, false))
                .assessor(new Assessor("Two carers from the night shift", null, true))
                .target(Target.level(1, LocalDate.of(2027, 10, 1)))
                .target(Target.percent(60, LocalDate.of(2027, 10, 1)))
                .action(new Action(
                        "M1",
                        "PR1",
                        "workforce",
                        "Three sentences on who is a carer into the induction pack",
                        List.of("Head of personnel"),
                        LocalDate.of(2026, 12, 18),
                        ActionStatus.NOT_STARTED,
                        List.of()));
        int i = 0;
        for (Criterion criterion : check.criteria()) {
            CriterionResult result = criterion.level().orElseThrow().number() == 1
                    ? CriterionResult.MET
                    : List.of(CriterionResult.NOT_MET, CriterionResult.PARTLY_MET, CriterionResult.MET)
                            .get(i++ % 3);
            CriterionAnswer answer = CriterionAnswer.of(criterion.id(), "workforce", result);
            mill.answer(
                    criterion.id().equals("PR1")
                            ? answer.withResult(CriterionResult.NOT_MET)
                            : criterion.id().equals("PE4")
                                    ? CriterionAnswer.notApplicable(
                                            "PE4", "workforce", "We are one site and one shift.")
                                    : answer.withEvidence(
                                            new Evidence("Handbook, chapter 4", "Shared drive", null, null)));
        }
        return EvaluationReport.of(new Evaluator(check).rate(mill.build(), TODAY));
    }

    /** A council area's counts for the quality standard. */
    static Page standard() {
        Framework framework = StandardFramework.NICE_QS200.load();
        return EvaluationReport.of(new Evaluator(framework)
                .rate(
                        Evaluation.builder(framework.key(), "Example Council", period())
                                .answer(CriterionAnswer.of("5", "adult-carers", CriterionResult.PARTLY_MET))
                                .measure(new MeasureCount("5a", 420, 1000, "Survey of carers", TODAY))
                                .measure(new MeasureCount("5b", 273, 420, "Survey of carers", TODAY))
                                .measure(new MeasureCount("4a", 0, 0, null, null))
                                .build(),
                        TODAY));
    }

    private static EvaluationPeriod period() {
        return new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));
    }
}
