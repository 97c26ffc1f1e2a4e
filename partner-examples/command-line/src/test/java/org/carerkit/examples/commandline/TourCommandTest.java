package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {

    private static final List<String> FILES = List.of(
            "carers-by-age.csv",
            "carers-with-faults.ndjson",
            "carers.ndjson",
            "evaluation-plan.csv",
            "evaluation.html",
            "evaluation.json",
            "findings.csv",
            "flag-history.ndjson",
            "hospital-register.keys",
            "hospital-register.mv.db",
            "index.html",
            "notice-to-school.ndjson",
            "planted.csv",
            "scores.csv",
            "self-check.html",
            "self-check.json",
            "survey.csv");

    @TempDir
    private static Path place;

    private static Path tour;
    private static Run run;

    @TempDir
    private Path other;

    @BeforeAll
    static void takeTheTour() {
        tour = place.resolve("tour");
        run = Run.of("tour", "--out", tour.toString());
    }

    @Test
    void tellsSevenStepsWithTheirNumbersAndWhereToGoNext() {
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).allMatch(line -> line.length() <= 100);
        String text = run.out().replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "1. A town's carers Made 10,000 carers: as many as live in Hartlepool",
                        "1,600 of them care for 50 hours a week or more",
                        "2. Are the records right? Read all 10,000 again",
                        "0 errors",
                        "3. Would it notice a mistake?",
                        "Found 64 of 64",
                        "4. One young carer",
                        "Its own register says: active",
                        "5. Do carers feel better? 2,400 carers were asked",
                        "2,000 answered both times",
                        "6. Does the hospital keep its word?",
                        "22 of 36 points, \"partly in place\"",
                        "7. Is the mill ready for its carers?",
                        "answers 39 questions in five areas",
                        "open " + tour + "/index.html",
                        "Where to go next");
    }

    @Test
    void writesTheFolderAndLeavesNothingBeside() throws IOException {
        assertThat(names(tour)).containsExactlyElementsOf(FILES);
        assertThat(names(place)).containsExactly("tour");
        try (Stream<String> lines = Files.lines(tour.resolve("carers.ndjson"))) {
            assertThat(lines).hasSize(10_000);
        }
        assertThat(Files.readAllLines(tour.resolve("survey.csv"))).hasSize(2_001);
        assertThat(Files.readAllLines(tour.resolve("scores.csv"))).hasSize(2_001);
    }

    @Test
    void explainsEachStepOnAPageThatLinksEveryFileAndNothingElse() throws IOException {
        String page = Files.readString(tour.resolve("index.html"));

        assertThat(page).contains("<html lang=\"en-GB\">", "4. One young carer", "64 of 64");
        assertThat(page).doesNotContain("<script", "http://", "https://");
        List<String> linked = Pattern.compile("href=\"([^#\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
        assertThat(linked)
                .containsExactlyElementsOf(FILES.stream()
                        .filter(file -> !file.equals("index.html"))
                        .toList());
    }

    @Test
    void itsCommandsDoWhatThePageSays() {
        Run validate = Run.of(
                "validate", "--severity", "error", tour.resolve("carers.ndjson").toString());

        assertThat(validate.exitCode()).isZero();
        assertThat(validate.err()).startsWith("10,000 records ");
    }

    @Test
    void showsTheChangeReportThatTheCommandMakesOfTheFile() throws IOException {
        String page = Files.readString(tour.resolve("index.html")).replaceAll("<[^>]+>", "|");
        Run change = Run.of(
                "change",
                "--instrument",
                "swemwbs",
                "--invited",
                "2400",
                "--format",
                "json",
                tour.resolve("scores.csv").toString());

        assertThat(change.exitCode()).isZero();
        assertThat(change.lines()).hasSizeGreaterThan(15);
        Pattern line = Pattern.compile("\\{\"figure\":\"([^\"]+)\",\"value\":\"?([^\",]+)");
        List<String> figures = List.of("paired", "mean change (after less before)", "reliably improved, %");
        for (String json : change.lines()) {
            Matcher found = line.matcher(json);
            if (found.find() && figures.contains(found.group(1))) {
                assertThat(page)
                        .containsPattern(Pattern.quote(found.group(1)) + "\\|+\\s*\\|*" + found.group(2) + "\\b");
            }
        }
    }

    @Test
    void releasesATableWithoutASmallCountAndWithoutABlankCell() throws IOException {
        List<String> rows = Files.readAllLines(tour.resolve("carers-by-age.csv"));

        assertThat(rows).hasSize(7).first().isEqualTo("Area,under 18,18-25,26-64,65-84,85+,Total");
        assertThat(rows.get(6)).startsWith("Total,").endsWith(",2000");
        List<String> cells = rows.stream()
                .skip(1)
                .flatMap(row -> Arrays.stream(row.split(",", -1)).skip(1))
                .toList();
        assertThat(cells).hasSize(36).contains("suppressed");
        assertThat(cells).allMatch(cell -> cell.equals("suppressed") || Integer.parseInt(cell) >= 8);
        assertThat(run.out().replaceAll("\\s+", " "))
                .containsPattern("of \\d+ suppressed figures it could narrow 0\\.");
    }

    @Test
    void tellsTheSchoolNoMoreThanItNeeds() throws IOException {
        String history = Files.readString(tour.resolve("flag-history.ndjson"));
        String notice = Files.readString(tour.resolve("notice-to-school.ndjson"));

        for (String withheld : List.of("nhs-number", "postcode", "phones", "example-hospital")) {
            assertThat(history).contains(withheld);
            assertThat(notice).doesNotContain(withheld);
        }
        assertThat(notice).contains("upn", "birthDate");
    }

    @Test
    void makesTheSameAgainFromTheSameSeedAndOthersFromAnother() throws IOException {
        Path again = other.resolve("again");
        Path seeded = other.resolve("seeded");

        assertThat(Run.of("tour", "--out", again.toString()).exitCode()).isZero();
        Run seven = Run.of("tour", "--seed", "7", "--out", seeded.toString());

        for (String file : FILES) {
            // a database names its own moments, and a key is never made from a seed
            if (!file.endsWith(".db") && !file.endsWith(".keys")) {
                assertThat(again.resolve(file)).hasSameBinaryContentAs(tour.resolve(file));
            }
        }
        assertThat(Files.mismatch(seeded.resolve("carers.ndjson"), tour.resolve("carers.ndjson")))
                .isNotNegative();
        assertThat(seven.out()).contains("1,600 of them");
        assertThat(seven.exitCode()).isZero();
    }

    @Test
    void replacesAnEarlierTourAndLeavesWhatIsNotItsOwn() throws IOException {
        Path earlier = Files.createDirectories(other.resolve("earlier"));
        Files.writeString(earlier.resolve(".carerkit-tour"), "");
        Files.writeString(earlier.resolve("index.html"), "old");
        Files.writeString(earlier.resolve("my-notes.txt"), "mine");

        assertThat(Run.of("tour", "--out", earlier.toString()).exitCode()).isZero();

        assertThat(earlier.resolve("index.html")).content(UTF_8).startsWith("<!DOCTYPE html>");
        assertThat(earlier.resolve("my-notes.txt")).hasContent("mine");
    }

    @Test
    void refusesAFolderThatNoTourHasMade() throws IOException {
        Files.writeString(other.resolve("index.html"), "a page of somebody else's");

        Run refused = Run.of("tour", "--out", other.toString());

        assertThat(refused)
                .isEqualTo(new Run(
                        2,
                        "",
                        "carerkit: " + other
                                + " is there already, and no tour has made it. Choose another folder with --out.\n"));
        assertThat(names(other)).containsExactly("index.html");
        assertThat(other.resolve("index.html")).hasContent("a page of somebody else's");
    }

    @Test
    void refusesAFileAndAPlaceThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(other.resolve("file"), "text");

        assertThat(Run.of("tour", "--out", file.toString()).exitCode()).isEqualTo(2);
        assertThat(Run.of("tour", "--out", file.resolve("below").toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "carerkit: " + file.resolve("below")
                                + " cannot be written. Choose another folder with --out.\n"));
        assertThat(file).hasContent("text");
    }

    /** The names in a folder, but for the mark of a tour. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".carerkit-tour"))
                    .sorted()
                    .toList();
        }
    }
}
