package org.carerkit.outcomes.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CarersVerification;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.CriterionAnswer.WorkStatus;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.ProgressNote;

/** A hospital that does not exist judges itself; every field of an evaluation is used at least once. */
public final class Hospital {

    /** The day on which it is looked at. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private Hospital() {}

    /** Its evaluation against the ten commitments and Worcestershire's three. */
    public static Evaluation evaluation() {
        Evidence policy = new Evidence(
                "Carers policy", "Intranet, policies, CP-12", LocalDate.of(2026, 2, 10), LocalDate.of(2028, 2, 10));
        Evidence survey =
                new Evidence("Ward survey of carers", null, LocalDate.of(2024, 5, 1), LocalDate.of(2026, 5, 1));
        CarersVerification agree = new CarersVerification(
                Answer.YES, Answer.YES, LocalDate.of(2026, 10, 1), "The carers' forum went through it line by line.");
        CarersVerification disagree =
                new CarersVerification(Answer.YES, Answer.NO, LocalDate.of(2026, 10, 1), "On two wards nobody asked.");
        return Evaluation.builder(
                        StandardFramework.COMMITMENT_TO_CARERS_WORCESTERSHIRE
                                .load()
                                .key(),
                        "Riverside Hospital",
                        new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1)))
                .unit("Medical wards")
                .assessor(new Assessor("Carers lead", "Chair", false))
                .assessor(new Assessor("Carers' forum", null, true))
                .answer(met("C1")
                        .withEvidence(policy)
                        .withVerification(agree)
                        .withStatement(
                                "Care plans have a box for what the carer knows.\nWards look at it in the morning."))
                .answer(met("C2").withEvidence(survey))
                .answer(people("C3", CriterionResult.PARTLY_MET).withVerification(disagree))
                .answer(met("C4"))
                .answer(people("C5", CriterionResult.NOT_MET))
                .answer(met("O1").withEvidence(policy))
                .answer(CriterionAnswer.of("O1", "workforce", CriterionResult.PARTLY_MET))
                .answer(met("O2").withEvidence(policy))
                .answer(people("O3", CriterionResult.NOT_ASSESSED).withStatus(WorkStatus.IN_PROGRESS))
                .answer(met("O4").withEvidence(policy))
                .answer(CriterionAnswer.of("O5", "workforce", CriterionResult.MET)
                        .withEvidence(policy))
                .answer(CriterionAnswer.notApplicable(
                        "L12", "people", "The scheme is for employers; it is judged under the workforce."))
                .answer(CriterionAnswer.of("L11", "workforce", CriterionResult.NOT_MET))
                .action(new Action(
                        "A1",
                        "C5",
                        "people",
                        "Open the quiet room to carers in the evening, with the forum",
                        List.of("Ward manager", "Carers' forum"),
                        LocalDate.of(2026, 9, 30),
                        ActionStatus.IN_PROGRESS,
                        List.of(
                                new ProgressNote(LocalDate.of(2026, 6, 3), "Room found."),
                                new ProgressNote(LocalDate.of(2026, 9, 1), "Rota agreed for four evenings."))))
                .action(new Action(
                        "A2",
                        "L11",
                        "workforce",
                        "Put the carer awareness course into induction",
                        List.of("Head of learning"),
                        LocalDate.of(2027, 1, 31),
                        ActionStatus.NOT_STARTED,
                        List.of()))
                .build();
    }

    private static CriterionAnswer met(String criterion) {
        return people(criterion, CriterionResult.MET);
    }

    private static CriterionAnswer people(String criterion, CriterionResult result) {
        return CriterionAnswer.of(criterion, "people", result);
    }
}
