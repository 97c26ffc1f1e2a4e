package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CarersVerification;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.Hospital;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.ProgressNote;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluationReportTest {

    private static final Framework FRAMEWORK = StandardFramework.COMMITMENT_TO_CARERS_WORCESTERSHIRE.load();
    private static final String EVIL = "</p><script>alert('x')</script>\" onload=\"alert(1)\u202E & ";

    @Test
    void the_hospital_gets_its_report() throws IOException {
        String html = report(Hospital.evaluation());

        // Kept as build output, to be looked at.
        Path folder = Files.createDirectories(Path.of("target", "report"));
        Files.writeString(folder.resolve("hospital.html"), html);
        assertThat(html)
                .contains("<h1>Riverside Hospital: Commitment to Carers, with Worcestershire’s local commitments</h1>")
                .contains(
                        "Self-evaluation of Medical wards, 1 October 2025 to 30 September 2026. Evidence as of 2 November 2026.")
                .contains("Partly in place (amber): 63.6%.")
                .contains("14 of 22 points available.")
                .contains("Met, but all the evidence has expired: it counts as partly met.")
                .contains(" – expired, does not count")
                .contains("Rota agreed for four evenings.")
                .contains("In progress, <strong>overdue</strong>")
                .contains("this one is CarerKit’s own");
    }

    @Test
    void script_in_every_text_is_shown_as_text() {
        CriterionAnswer answer = CriterionAnswer.of("C1", "people", CriterionResult.PARTLY_MET)
                .withStatement(EVIL)
                .withEvidence(new Evidence(EVIL, EVIL, null, null))
                .withVerification(new CarersVerification(Answer.YES, Answer.NO, null, EVIL));
        Evaluation evil = Evaluation.builder(
                        FRAMEWORK.key(), EVIL, new EvaluationPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                .unit(EVIL)
                .assessor(new Assessor(EVIL, EVIL, true))
                .answer(answer)
                .answer(CriterionAnswer.notApplicable("C2", "people", EVIL))
                .action(new Action(
                        EVIL,
                        "C1",
                        null,
                        EVIL,
                        List.of(EVIL),
                        null,
                        ActionStatus.DONE,
                        List.of(new ProgressNote(LocalDate.of(2026, 1, 1), EVIL))))
                .build();

        String html = report(evil);

        assertThat(html).doesNotContain("<script").doesNotContain("\" onload").doesNotContain("\u202E");
        assertThat(occurrences(html, "&lt;script&gt;"))
                .isEqualTo(14); // 13 fields, one of them in the title and in the heading
    }

    @Test
    void the_page_stands_by_itself() {
        String html = report(Hospital.evaluation());

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("<script")
                .doesNotContain(" src=")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("style=");
    }

    @Test
    void headings_are_in_order_and_ids_are_unique() {
        String html = report(Hospital.evaluation());

        int before = 0;
        for (int level : numbers(html, "<h([1-6])[ >]")) {
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(numbers(html, "<h(1)>")).containsExactly(1);
        List<String> ids = texts(html, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(texts(html, " href=\"#([^\"]+)\""));
        assertThat(ids).containsAll(texts(html, " aria-(?:labelled|described)by=\"([^\"]+)\""));
    }

    @Test
    void an_empty_evaluation_has_a_report_too() {
        Evaluation empty = Evaluation.builder(
                        FRAMEWORK.key(),
                        "Nobody",
                        new EvaluationPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                .build();

        assertThat(report(empty))
                .contains("Nothing that applies is assessed yet.")
                .contains("There is no action plan yet.")
                .contains("26 not assessed yet");
    }

    private static String report(Evaluation evaluation) {
        EvaluationResult result = new Evaluator(FRAMEWORK).rate(evaluation, Hospital.TODAY);
        return EvaluationReport.of(result).html();
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static List<Integer> numbers(String html, String pattern) {
        return texts(html, pattern).stream().map(Integer::valueOf).toList();
    }

    private static List<String> texts(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
