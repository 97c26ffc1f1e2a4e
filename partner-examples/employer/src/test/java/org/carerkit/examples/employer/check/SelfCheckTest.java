package org.carerkit.examples.employer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfCheckTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final Framework FRAMEWORK = StandardFramework.CARER_CONFIDENT.load();

    @TempDir
    private Path folder;

    @Test
    void everyAnswerIsInTheFileWhenTheMethodReturns() throws IOException {
        try (SelfCheck check = open()) {
            Evaluation last = check.evaluation();
            for (Criterion criterion : FRAMEWORK.criteria()) {
                assertThat(check.result(criterion, CriterionResult.PARTLY_MET)).isEmpty();
                assertThat(saved()).isNotEqualTo(last);
                last = saved();
                assertThat(last).isEqualTo(check.evaluation());
            }
            assertThat(last.answers()).hasSize(FRAMEWORK.criteria().size());
        }
    }

    @Test
    void whoComesBackGoesOnWhereTheyWere() throws IOException {
        Criterion first = FRAMEWORK.criteria().get(0);
        Criterion second = FRAMEWORK.criteria().get(1);
        Evaluation before;
        try (SelfCheck check = open()) {
            check.organisation("Example Works");
            check.assessor(new Assessor("Carers' network", null, true));
            check.result(first, CriterionResult.MET);
            check.shown(first, "On the notice board", List.of(new Evidence("Notice", "Hall", null, null)));
            check.result(second, CriterionResult.NOT_MET);
            check.plan(second, "Name somebody", List.of("Head of people"), LocalDate.of(2027, 3, 1));
            check.carersSay(first.section(), Answer.YES, Answer.YES);
            before = check.evaluation();
        }
        try (SelfCheck check = open()) {
            assertThat(check.evaluation()).isEqualTo(before);
            assertThat(check.isStarted()).isTrue();
            assertThat(FRAMEWORK.criteria().stream().filter(check::isAnswered)).containsExactly(first, second);
            assertThat(check.result().orElseThrow().overall().points()).isEqualTo(2);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("check.json", ".check.json.lock");
        }
    }

    @Test
    void whatIsRefusedChangesNothingAndWritesNothing() {
        try (SelfCheck check = open()) {
            assertThat(check.organisation("")).isNotEmpty();
            assertThat(check.organisation("a".repeat(301))).isNotEmpty();
            assertThat(check.unit("a\u0000b")).isNotEmpty();
            assertThat(check.notApplicable(FRAMEWORK.criteria().get(0), null)).isNotEmpty();

            assertThat(folder.resolve("check.json")).doesNotExist();
            assertThat(check.isStarted()).isFalse();
            assertThat(check.result()).isEmpty();
        }
    }

    @Test
    void aReasonGoesWhenItAppliesAgainAndAnEmptyPlanIsNoPlan() {
        Criterion first = FRAMEWORK.criteria().get(0);
        try (SelfCheck check = open()) {
            check.notApplicable(first, "We have no shifts");
            check.result(first, CriterionResult.NOT_MET);
            check.plan(first, "Something", List.of(), null);
            check.plan(first, "Something else", List.of(), null);
            assertThat(check.answer(first).orElseThrow().reason()).isNull();
            assertThat(check.evaluation().actions()).hasSize(1);
            check.plan(first, null, List.of(), null);
            assertThat(check.evaluation().actions()).isEmpty();
        }
    }

    @Test
    void theFileOfLastYearThatWaivedADutyIsReadAndTheDutyIsAskedAgain() throws IOException {
        Criterion duty = FRAMEWORK.criterion("PO2").orElseThrow();
        Files.writeString(folder.resolve("check.json"), """
                {"format":"carerkit.evaluation/1","framework":{"id":"carer-confident","edition":"2026"},
                 "organisation":"Example Works","period":{"from":"2024-11-24","to":"2025-11-24"},
                 "answers":[{"criterion":"PO2","scope":"workforce","result":"not-applicable","reason":"Not asked for."}]}
                """);
        try (SelfCheck check = open()) {
            assertThat(check.isAnswered(duty)).isFalse();
            assertThat(check.result().orElseThrow().openDuties()).hasSize(5);
            assertThat(check.exempt(duty, duty.duty().orElseThrow().exemption().orElseThrow()))
                    .isEmpty();
            assertThat(check.isAnswered(duty)).isTrue();
            assertThat(check.result().orElseThrow().openDuties()).hasSize(4);
            check.shown(duty, "Not here", List.of());
            assertThat(check.isAnswered(duty)).isTrue();
            check.result(duty, CriterionResult.NOT_MET);
            assertThat(check.answer(duty).orElseThrow().exemption()).isNull();
        }
    }

    @Test
    void oneProgramAtATimeHoldsTheFile() {
        try (SelfCheck check = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnusableFileException.class)
                    .hasMessageContaining("open already");
            assertThat(check.organisation("Example Works")).isEmpty();
        }
        open().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear diary",
                "{\"format\":\"carerkit.evaluation/1\"",
                "{\"format\":\"carerkit.evaluation/2\"}",
                "{\"format\":\"carerkit.evaluation/1\",\"framework\":{\"id\":\"commitment-to-carers\",\"edition\":\"2021\"}}",
                "{\"format\":\"carerkit.evaluation/1\",\"framework\":{\"id\":\"carer-confident\",\"edition\":\"2026\"},"
                        + "\"answers\":[{\"criterion\":\"none-such\",\"scope\":\"workforce\",\"result\":\"met\"}]}"
            })
    void aFileThatIsNoSelfCheckIsLeftAsItIs(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("check.json"), text);

        assertThatThrownBy(this::open).isInstanceOf(UnusableFileException.class).hasMessageNotContaining("diary");

        assertThat(file).hasContent(text);
    }

    @Test
    void aHalfWrittenFileBesideItIsNoHarm() throws IOException {
        try (SelfCheck check = open()) {
            check.organisation("Example Works");
        }
        Files.writeString(folder.resolve(".check.json.new"), "{\"format\":\"carerkit.eval");

        try (SelfCheck check = open()) {
            assertThat(check.evaluation().organisation()).isEqualTo("Example Works");
            assertThat(check.unit("Dispatch")).isEmpty();
        }
        assertThat(saved().unit()).isEqualTo("Dispatch");
    }

    private SelfCheck open() {
        return SelfCheck.open(folder.resolve("check.json"), FRAMEWORK, NOVEMBER);
    }

    private Evaluation saved() throws IOException {
        return EvaluationJson.read(Files.readAllBytes(folder.resolve("check.json")), LocalDate.of(2026, 11, 24))
                .record()
                .orElseThrow();
    }
}
