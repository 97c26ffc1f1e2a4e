package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.outcomes.rating.Trend;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DutyPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final EvaluationPeriod PERIOD =
            new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));
    private static final Framework CHECK = StandardFramework.CARER_CONFIDENT.load();
    private static final Evidence SHOWN = new Evidence("Handbook", null, null, null);
    private static final Duty.Exemption NO_EMPLOYEES =
            new Duty.Exemption("no-employees-in-great-britain", "We have no employees in Great Britain");

    @Test
    void the_report_says_of_the_duties_first() {
        String html = EvaluationReport.of(rate(allMetBut(
                        answer("PO2", CriterionResult.NOT_MET),
                        CriterionAnswer.exempt("PO10", "workforce", NO_EMPLOYEES))))
                .html();
        String main = html.substring(html.indexOf("<main"));

        assertThat(main.substring(main.indexOf("<h2"), main.indexOf("Summary</h2>")))
                .contains("Legal duties</h2>")
                .contains("No level is reached. 1 of 5 legal duties is not shown to be met.")
                .contains("PO2 Carer’s Leave is there for everybody")
                .contains("Carer’s Leave Regulations 2024 (SI 2024/251)")
                .contains("the organisation says “We have no employees in Great Britain”");
        assertThat(main)
                .contains("No level is reached: 1 of 5 legal duties is not shown to be met.")
                .contains("None while a legal duty is open")
                .doesNotContain("Level 3, Carers say so");
    }

    @ParameterizedTest
    @EnumSource(StandardFramework.class)
    void a_framework_without_duties_says_nothing_of_them(StandardFramework standard) {
        Framework framework = standard.load();
        EvaluationResult result = new Evaluator(framework)
                .rate(Evaluation.builder(framework.key(), "H", PERIOD).build(), TODAY);

        assertThat(EvaluationReport.of(result).html().contains("egal dut"))
                .isEqualTo(standard == StandardFramework.CARER_CONFIDENT);
    }

    @Test
    void the_trend_tells_how_many_duties_were_open_then_and_now() {
        Trend trend = Trend.between(
                rate(
                        allMetBut(CriterionAnswer.notApplicable("PO2", "workforce", "Not asked for.")),
                        new EvaluationPeriod(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 10, 1))),
                rate(allMetBut()));

        assertThat(EvaluationReport.of(trend.after(), Optional.of(trend), Optional.empty())
                        .html())
                .contains("Legal duties not shown to be met: 1 then, 0 now.");
    }

    private static EvaluationResult rate(List<CriterionAnswer> answers) {
        return rate(answers, PERIOD);
    }

    private static EvaluationResult rate(List<CriterionAnswer> answers, EvaluationPeriod period) {
        EvaluationBuilder builder = Evaluation.builder(CHECK.key(), "Example Mill", period);
        answers.forEach(builder::answer);
        return new Evaluator(CHECK).rate(builder.build(), TODAY);
    }

    private static List<CriterionAnswer> allMetBut(CriterionAnswer... others) {
        Map<String, CriterionAnswer> answers = new TreeMap<>();
        CHECK.criteria().forEach(criterion -> answers.put(criterion.id(), answer(criterion.id(), CriterionResult.MET)));
        for (CriterionAnswer other : others) {
            answers.put(String.valueOf(other.criterion()), other);
        }
        return List.copyOf(answers.values());
    }

    private static CriterionAnswer answer(String criterion, CriterionResult result) {
        return CriterionAnswer.of(criterion, "workforce", result).withEvidence(SHOWN);
    }
}
