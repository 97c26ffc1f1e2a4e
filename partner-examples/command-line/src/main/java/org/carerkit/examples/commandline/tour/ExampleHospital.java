package org.carerkit.examples.commandline.tour;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CarersVerification;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.ProgressNote;

/** A fictional hospital's answers on its commitments to carers, for this year and the year before. */
final class ExampleHospital {

    private static final String PEOPLE = "people";
    private static final String WORKFORCE = "workforce";

    private final Framework framework;
    private final LocalDate today;

    ExampleHospital(Framework framework, LocalDate today) {
        this.framework = framework;
        this.today = today;
    }

    /** Returns this year's evaluation: all ten commitments for both groups, a target and a plan. */
    Evaluation thisYear() {
        EvaluationBuilder builder = builder(today.minusYears(1), today)
                .judgedOn(today)
                .assessor(new Assessor("Carers' panel of Example Hospital", "reads every answer", true))
                .assessor(new Assessor("Matron of Example Ward", "carers' lead", false))
                .target(Target.percent(80, today.plusYears(1)));
        answer(
                builder,
                "C1",
                PEOPLE,
                CriterionResult.MET,
                "Care plans have a page for what the carer knows.",
                policy());
        answer(
                builder,
                "C1",
                WORKFORCE,
                CriterionResult.PARTLY_MET,
                "Asked when somebody's own relative is a patient.");
        answer(builder, "C2", PEOPLE, CriterionResult.PARTLY_MET, "Two of five wards ask how the carer is.");
        answer(builder, "C2", WORKFORCE, CriterionResult.MET, "Occupational health sees carers first.", policy());
        builder.answer(said("C3", PEOPLE, CriterionResult.MET, "A leaflet in six languages lies on every ward.")
                .withVerification(new CarersVerification(
                        Answer.YES, Answer.NO, today.minusDays(20), "Nobody hands it out; we had to find it.")));
        answer(builder, "C3", WORKFORCE, CriterionResult.NOT_MET, "The intranet has nothing for staff who care.");
        answer(
                builder,
                "C4",
                PEOPLE,
                CriterionResult.PARTLY_MET,
                "The carers' service comes to the wards twice a week.");
        answer(builder, "C4", WORKFORCE, CriterionResult.NOT_MET, "No passport for staff yet.");
        answer(builder, "C5", PEOPLE, CriterionResult.PARTLY_MET, "Visiting hours are open, parking is not free.");
        answer(builder, "C5", WORKFORCE, CriterionResult.MET, "Rotas are made eight weeks ahead.", policy());
        builder.answer(said("O1", PEOPLE, CriterionResult.MET, "Every admission asks who helps at home.")
                .withEvidence(new Evidence("Register of carers", "hospital-register", today, today.plusYears(1)))
                .withVerification(new CarersVerification(Answer.YES, Answer.YES, today.minusDays(20), null)));
        answer(builder, "O1", WORKFORCE, CriterionResult.PARTLY_MET, "Asked at the yearly review; not agency staff.");
        answer(builder, "O2", PEOPLE, CriterionResult.PARTLY_MET, "The panel reads drafts, late.");
        answer(builder, "O2", WORKFORCE, CriterionResult.NOT_MET, "The staff network is not asked.");
        answer(builder, "O3", PEOPLE, CriterionResult.MET, "Carers may stay overnight on every ward.", policy());
        answer(builder, "O3", WORKFORCE, CriterionResult.MET, "Carer's Leave and flexible hours in use.", oldSurvey());
        answer(builder, "O4", PEOPLE, CriterionResult.MET, "Discharge meetings wait for the carer.", policy());
        builder.answer(CriterionAnswer.notApplicable(
                "O4", WORKFORCE, "Decisions about treatment are judged under the people it serves."));
        answer(builder, "O5", PEOPLE, CriterionResult.MET, "The matron leads; every ward has a link nurse.", policy());
        answer(builder, "O5", WORKFORCE, CriterionResult.NOT_ASSESSED, "The survey of staff comes in spring.");
        return actions(builder).build();
    }

    /** Returns last year's evaluation, with less in place. */
    Evaluation lastYear() {
        EvaluationBuilder builder =
                builder(today.minusYears(2), today.minusYears(1)).judgedOn(today.minusYears(1));
        for (CriterionAnswer answer : thisYear().answers()) {
            boolean early = answer.evidence().stream().anyMatch(shown -> "Register of carers".equals(shown.title()))
                    || List.of("O3", "O5").contains(String.valueOf(answer.criterion()));
            builder.answer(
                    answer.result() == CriterionResult.MET && early
                            ? CriterionAnswer.of(
                                    String.valueOf(answer.criterion()),
                                    String.valueOf(answer.scope()),
                                    CriterionResult.NOT_MET)
                            : new CriterionAnswer(
                                    answer.criterion(),
                                    answer.scope(),
                                    answer.status(),
                                    answer.result(),
                                    answer.reason(),
                                    answer.exemption(),
                                    answer.statement(),
                                    answer.evidence(),
                                    null));
        }
        return builder.build();
    }

    private EvaluationBuilder builder(LocalDate from, LocalDate to) {
        return Evaluation.builder(framework.key(), "Example Hospital", new EvaluationPeriod(from, to));
    }

    private EvaluationBuilder actions(EvaluationBuilder builder) {
        return builder.action(new Action(
                        "A1",
                        "C3",
                        WORKFORCE,
                        "Put a page for staff who care on the intranet, written with the staff carers' network",
                        List.of("Head of people", "Staff carers' network"),
                        today.plusMonths(3),
                        ActionStatus.NOT_STARTED,
                        List.of()))
                .action(new Action(
                        "A2",
                        "C3",
                        PEOPLE,
                        "Hand the leaflet to every carer at admission, and tick it off",
                        List.of("Ward managers"),
                        today.plusMonths(1),
                        ActionStatus.IN_PROGRESS,
                        List.of(
                                new ProgressNote(today.minusDays(14), "Admission form has the tick."),
                                new ProgressNote(today.minusDays(3), "Three of five wards use it."))))
                .action(new Action(
                        "A3",
                        "C4",
                        WORKFORCE,
                        "Offer a carer passport to staff",
                        List.of("Head of people"),
                        today.minusDays(10),
                        ActionStatus.IN_PROGRESS,
                        List.of(new ProgressNote(today.minusDays(40), "Form drafted."))));
    }

    private static void answer(
            EvaluationBuilder builder,
            String criterion,
            String scope,
            CriterionResult result,
            String statement,
            Evidence... evidence) {
        CriterionAnswer answer = said(criterion, scope, result, statement);
        for (Evidence shown : evidence) {
            answer = answer.withEvidence(shown);
        }
        builder.answer(answer);
    }

    private static CriterionAnswer said(String criterion, String scope, CriterionResult result, String statement) {
        return CriterionAnswer.of(criterion, scope, result).withStatement(statement);
    }

    private Evidence policy() {
        return new Evidence("Carers policy", "Intranet, policies", today.minusYears(1), today.plusYears(2));
    }

    private Evidence oldSurvey() {
        return new Evidence("Staff survey", "Intranet, surveys", today.minusYears(3), today.minusDays(30));
    }
}
