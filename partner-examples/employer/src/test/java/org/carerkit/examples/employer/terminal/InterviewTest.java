package org.carerkit.examples.employer.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final Framework FRAMEWORK = StandardFramework.CARER_CONFIDENT.load();

    @TempDir
    private Path folder;

    private Evaluation kept;

    @Test
    void theWholeCheckIsPlainLinesAndCanBeStoppedAndTakenUpAgain() throws IOException {
        int questions = FRAMEWORK.criteria().size();
        Said first = run(
                "\nExample Works\n?\n1\nA policy\n3\n\nHead of people\n31/2/2027\n1/3/2027\n4\nNo shifts here\nstop\n",
                "");
        Said second = run("2\n\n".repeat(questions - 3), "report.html");

        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.text())
                .contains(
                        "Question 1 of " + questions,
                        "What good looks like:",
                        "A possible first step: ",
                        "Write the date like 27/3/2027.")
                .contains("Stopped. Everything is saved");
        assertThat(second.text())
                .startsWith("Carer-confident self-check.")
                .doesNotContain("What is your organisation called?", "Question 3 of", "\u001B")
                .contains(
                        "Question 4 of " + questions,
                        "Question " + questions + " of " + questions,
                        "The report has been written.");
        assertThat(second.exitCode()).isZero();
        assertThat(kept.organisation()).isEqualTo("Example Works");
        assertThat(kept.answers()).hasSize(questions);
        assertThat(kept.actions()).hasSize(1);
        assertThat(kept.actions().get(0).due()).isEqualTo("2027-03-01");
        assertThat(folder.resolve("report.html")).content(UTF_8).contains("Example Works", "No shifts here");
    }

    @Test
    void aLegalDutyIsSaidFirstAndDoesNotApplyForOneReasonOnly() throws IOException {
        int before = FRAMEWORK.criteria().indexOf(FRAMEWORK.criterion("PO2").orElseThrow());
        int after = FRAMEWORK.criteria().size() - before - 2;

        Said said = run(
                "Example Works\n" + "1\nHandbook\n".repeat(before) + "4\nNobody has asked for it\n3\n-\n4\nyes\n"
                        + "1\nHandbook\n".repeat(after),
                "report.html");

        assertThat(said.text())
                .contains("This is a legal duty: Employment Rights Act 1996, sections 80F and 80G.")
                .contains("We have no employees in Great Britain. Is that the case? Type yes or no:")
                .contains("""
                        Legal duty: Carer’s Leave is there for everybody. Not met.
                        1 of 5 legal duties is not shown to be met.
                        No level while a legal duty is open. 72 of 72 points, not counting legal duties.
                        """);
        assertThat(kept.answers())
                .filteredOn(answer -> answer.exemption() != null)
                .extracting(answer -> answer.criterion() + " " + answer.exemption())
                .containsExactly("PO3 no-employees-in-great-britain");
    }

    @Test
    void theEndOfTheInputIsAStop() throws IOException {
        assertThat(run("Example Works\n1", "").exitCode()).isEqualTo(1);
        assertThat(kept.answers()).hasSize(1);
    }

    @Test
    void aQuestionThatIsNotKnownYetStaysOpen() throws IOException {
        Said said = run("Example Works\n" + "5\n".repeat(FRAMEWORK.criteria().size()), "");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("0 of 0 points", FRAMEWORK.criteria().size() + " questions have no answer");
    }

    @Test
    void anEndlessLineIsCutOff() throws IOException {
        assertThat(run("a".repeat(3_000_000) + "\nExample Works\nstop\n", "").text())
                .contains("Stopped.");
        assertThat(kept.organisation()).isEqualTo("Example Works");
    }

    record Said(int exitCode, String text) {}

    private Said run(String typed, String report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SelfCheck check = SelfCheck.open(folder.resolve("check.json"), FRAMEWORK, NOVEMBER)) {
            int code = new Interview(
                            check, new ByteArrayInputStream(typed.getBytes(UTF_8)), new PrintStream(out, true, UTF_8))
                    .run(Optional.of(report).filter(name -> !name.isEmpty()).map(folder::resolve));
            kept = check.evaluation();
            return new Said(code, out.toString(UTF_8).replace("\r\n", "\n"));
        }
    }
}
