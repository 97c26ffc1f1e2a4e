package org.carerkit.examples.commandline.tour;

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
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {

    private static final List<String> FILES = List.of(
            "carers-by-age.csv",
            "carers-with-faults.ndjson",
            "carers.ndjson",
            "checkpoint.json",
            "evaluation-plan.csv",
            "evaluation.html",
            "evaluation.json",
            "findings.csv",
            "flag-history.ndjson",
            "hospital-register.keys",
            "hospital-register.mv.db",
            "index.html",
            "notice-to-practice.json",
            "notice-to-school.json",
            "planted.csv",
            "practice-register.keys",
            "practice-register.mv.db",
            "school-register.keys",
            "school-register.mv.db",
            "scores.csv",
            "self-check.html",
            "self-check.json",
            "survey.csv",
            "what-was-shared.html");

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
                        "agrees that the school's young carers' lead, the GP practice and the young carers' service may "
                                + "know, and to be recorded: now the flag is active",
                        "a register of its own, which says: active; and tells the hospital that it has arrived",
                        "refers Moss to Exampleton Young Carers",
                        "accepted, a place in the Tuesday group",
                        "finds 1 event that is not as it was left. With the byte put back it finds nothing wrong.",
                        "5. Do carers feel better? 2,400 carers were asked",
                        "2,000 answered both times",
                        "6. Does the hospital keep its word?",
                        "22 of 36 points, \"partly in place\"",
                        "7. Is the mill ready for its carers?",
                        "answers 41 questions in five areas",
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
    @Tag("golden")
    void everyFileIsAsBefore() throws IOException {
        GoldenFiles golden = new GoldenFiles("tour");
        // the root and the databases depend on random keys; the registers' contents do not
        golden.mask("root", "(?<=\"root\":\")[0-9a-f]{64}");
        for (String file : FILES) {
            if (file.endsWith(".mv.db")) {
                String register = file.substring(0, file.indexOf('-'));
                golden.add(
                        register + "-register.ndjson",
                        Run.of("flag", "export", "--store", store(register)).out());
            } else if (!file.endsWith(".keys")) {
                golden.add(file, Files.readAllBytes(tour.resolve(file)));
            }
        }
        golden.compare();
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
        String practice = Files.readString(tour.resolve("notice-to-practice.json"));
        String school = Files.readString(tour.resolve("notice-to-school.json"));

        for (String withheld : List.of("nhs-number", "postcode", "phones", "example-hospital")) {
            assertThat(history).contains(withheld);
            assertThat(school).doesNotContain(withheld);
        }
        assertThat(school).contains("\"upn\"", "birthDate", "education-support");
        assertThat(practice)
                .contains("nhs-number", "birthDate", "direct-care", "example-hospital")
                .doesNotContain("postcode", "phones", "\"upn\"");
    }

    @Test
    void leavesRegistersThatTheCommandsReadAndThatHoldNoMoreThanWasTold() {
        Run hospital = Run.of("flag", "export", "--store", store("hospital"));
        Run practice = Run.of("flag", "export", "--store", store("practice"));
        Run school = Run.of("flag", "export", "--store", store("school"));

        assertThat(hospital.out()).contains("\"event\":\"referral-answered\"", "postcode", "nhs-number");
        assertThat(practice.out())
                .contains("nhs-number")
                .doesNotContain("postcode", "phones", "\"upn\"", "\"referred\"");
        assertThat(school.out()).contains("\"upn\"").doesNotContain("postcode", "phones", "nhs-number", "\"referred\"");
        for (String register : List.of("hospital", "practice", "school")) {
            assertThat(Run.of("flag", "list", "--store", store(register)).out()).contains(",active,");
        }
    }

    @Test
    void leavesACheckpointAgainstWhichTheRegisterVerifies() {
        String checkpoint = tour.resolve("checkpoint.json").toString();

        Run verified = Run.of("flag", "verify", "--store", store("hospital"), checkpoint);
        Run other = Run.of("flag", "verify", "--store", store("school"), checkpoint);

        assertThat(verified.exitCode()).isZero();
        assertThat(verified.err()).startsWith("As it was left: 13 events, carers: 1,");
        assertThat(other.exitCode()).isEqualTo(1);
    }

    @Test
    void givesTheCarerAPageOfWhoWasTold() throws IOException {
        String page = Files.readString(tour.resolve("what-was-shared.html"));

        assertThat(page)
                .contains("a GP practice", "a school’s young carers’ lead", "yes, they said so", "an employer")
                .doesNotContain("they have not said so", "Moss");
    }

    private static String store(String register) {
        return tour.resolve(register + "-register.db").toString();
    }

    @Test
    void makesTheSameAgainFromTheSameSeedAlsoElsewhereAndOthersFromAnother() throws IOException {
        Path again = other.resolve("again");
        Path seeded = other.resolve("seeded");

        assertThat(Run.abroad("tour", "--out", again.toString()).exitCode()).isZero();
        Run seven = Run.of("tour", "--seed", "7", "--out", seeded.toString());

        for (String file : FILES) {
            // a database holds its own timestamps, a key never comes from a seed, and a checkpoint covers what the keys
            // have sealed
            if (!file.endsWith(".db") && !file.endsWith(".keys") && !file.equals("checkpoint.json")) {
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

    /** Returns the names in a folder, without the mark of a tour. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".carerkit-tour"))
                    .sorted()
                    .toList();
        }
    }
}
