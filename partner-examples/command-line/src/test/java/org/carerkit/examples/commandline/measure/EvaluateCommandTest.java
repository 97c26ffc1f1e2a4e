package org.carerkit.examples.commandline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String MILL = "example/mill.json";

    @TempDir
    private Path folder;

    @Test
    void ratesEachPartAndWritesTheReportIntoOneFile() throws IOException {
        Path html = folder.resolve("report.html");

        Run run = Run.of("evaluate", "carer-confident", MILL, "--html", html.toString());

        assertThat(run.lines()).contains("overall,41,72,56.9,amber,", "policy,7,12,58.3,amber,2");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(html)).contains("It is not an award").doesNotContain("<script");
    }

    @Test
    void writesTheReportForPrinting() throws IOException {
        Path pdf = folder.resolve("report.pdf");

        Run run = Run.of("evaluate", "carer-confident", MILL, "--pdf", pdf.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("%%EOF")
                .doesNotContain("/JavaScript", "/JS", "/Launch", "/URI");
    }

    @Test
    void explainsEveryLine() {
        Run run = Run.of("evaluate", "carer-confident", MILL, "--lines");

        assertThat(run.lines()).hasSize(42).contains("PR3,workforce,0,2,Not met.", "PO5,workforce,1,2,Partly met.");
        assertThat(run.lines().get(1))
                .isEqualTo("PO2,workforce,0,0,\"A legal duty. Met, with evidence that is in date.\"");
    }

    @Test
    void anEmployerThatWaivesADutyIsToldSoFirstInEveryFormatAndGetsNoLevel() throws IOException {
        String met = "\"criterion\":\"PO2\",\"scope\":\"workforce\",\"status\":\"done\",\"result\":\"met\"";
        Path waived = Files.writeString(
                folder.resolve("waived.json"),
                Files.readString(Path.of(MILL))
                        .replace(met, met.replace("\"met\"", "\"not-applicable\",\"reason\":\"Nobody has asked.\"")));
        Path pdf = folder.resolve("report.pdf");
        Path plan = folder.resolve("plan.csv");
        Path back = folder.resolve("back.json");
        String[] evaluate = {"evaluate", "carer-confident", waived.toString(), "--format"};

        Run csv = Run.of(evaluate[0], evaluate[1], evaluate[2], evaluate[3], "csv", "--csv", plan.toString());
        Run json = Run.of(evaluate[0], evaluate[1], evaluate[2], evaluate[3], "json", "--pdf", pdf.toString());
        Run planned =
                Run.of(evaluate[0], evaluate[1], evaluate[2], "--plan", plan.toString(), "--json", back.toString());

        assertThat(csv.err()).contains("CK-OUT-DUTY-WAIVED");
        assertThat(csv.lines().get(1)).isEqualTo("PO2,0,0,,legal duty: waived,");
        assertThat(csv.lines())
                .contains("overall,41,72,56.9,amber,", "policy,7,12,58.3,amber,", "peer,8,14,57.1,amber,");
        assertThat(json.lines().get(0)).contains("\"part\":\"PO2\"", "\"rating\":\"legal duty: waived\"");
        assertThat(planned.lines()).isEqualTo(csv.lines());
        assertThat(back).hasSameTextualContentAs(waived);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Legal duties",
                            "1 of 5 legal duties is not shown to be met",
                            "Said not to apply, without the exemption in law",
                            "No level while a legal duty is open",
                            "Where you can gain most",
                            "Carer’s Leave is there for everybody.");
        }
    }

    @Test
    void tellsTheChangeSinceTheLastEvaluationAndRefusesToCompareWithItself() throws IOException {
        Path earlier = Files.writeString(
                folder.resolve("earlier.json"),
                Files.readString(Path.of(MILL))
                        .replace(
                                "\"from\":\"2025-11-23\",\"to\":\"2026-11-23\"",
                                "\"from\":\"2024-11-23\",\"to\":\"2025-11-23\""));
        Path html = folder.resolve("report.html");

        Run run = Run.of(
                "evaluate", "carer-confident", MILL, "--previous", earlier.toString(), "--html", html.toString());
        Run same = Run.of("evaluate", "carer-confident", MILL, "--previous", MILL);

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(html)).contains("Change since the last evaluation");
        assertThat(same.exitCode()).isEqualTo(1);
        assertThat(same.err()).contains("CK-OUT-TREND-NOT-EARLIER");
    }

    @Test
    void takesAnActionPlanOutAndBackAndTellsFaultsByLineAndColumn() throws IOException {
        Path plan = folder.resolve("plan.csv");
        Path back = folder.resolve("back.json");
        Path bad = folder.resolve("bad.csv");

        assertThat(Run.of("evaluate", "carer-confident", MILL, "--csv", plan.toString())
                        .exitCode())
                .isZero();
        assertThat(Run.of("evaluate", "carer-confident", MILL, "--plan", plan.toString(), "--json", back.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(back)).isEqualTo(Files.readString(Path.of(MILL)));
        Files.writeString(bad, Files.readString(plan) + "X9,Do it,,,,Done\r\n");
        Run refused = Run.of("evaluate", "carer-confident", MILL, "--plan", bad.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("CK-OUT-PLAN-ACTION-UNKNOWN at line 2, column 1 (id)");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void refusesAnotherFrameworkWhatIsNoEvaluationAndAFrameworkThatIsNotThere() {
        assertThat(Run.of("evaluate", "nice-qs200", MILL).exitCode()).isEqualTo(1);
        assertThat(Run.of("evaluate", "nice-qs200", MILL).err()).contains("CK-OUT-FRAMEWORK-OTHER at framework");
        assertThat(Run.withInput("[]", "evaluate", "carer-confident", "-").exitCode())
                .isEqualTo(2);
        assertThat(Run.of("evaluate", "gold-star", MILL).err()).contains("FRAMEWORK has to be one of: commitment");
        assertThat(Run.of("evaluate", "carer-confident", MILL, "--html", "no/such/folder/x.html")
                        .exitCode())
                .isEqualTo(2);
    }
}
