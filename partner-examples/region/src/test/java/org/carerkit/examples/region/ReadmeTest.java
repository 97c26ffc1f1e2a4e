package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.examples.region.release.RegionFiles;
import org.carerkit.examples.region.release.ScoreFiles;
import org.carerkit.examples.region.sample.SampleRegion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's command on the sample region, in a separate process, and checks the result. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern RUN = Pattern.compile("\n(java @\\S+ --sample (\\S+))\n");
    private static final Pattern OWN = Pattern.compile("(?m)^(java @\\S+ --councils(?:.*\\\\\n)*.*--out report)$");
    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]*)");
    private static final List<String> OF_SPARK = List.of("--master", "--class", "--conf", "--deploy-mode");
    private static final Pattern SHOWN = Pattern.compile("```text\n([^`]+)```");

    private static String readme;
    private static Path sample;
    private static Ran ran;
    private static Path report;

    @BeforeAll
    static void followTheReadme() throws Exception {
        readme = Files.readString(Path.of("README.md"));
        Matcher run = RUN.matcher(readme);
        assertThat(run.find()).isTrue();
        List<String> command = new ArrayList<>(List.of(run.group(1).split(" ")));
        command.set(0, OtherProcess.java());
        sample = Path.of("target", run.group(2)).toAbsolutePath();
        command.set(command.size() - 1, sample.toString());
        ran = run(command);
        report = sample.resolve("report");
    }

    private record Ran(int exitCode, String told) {}

    private static Ran run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor(), told);
    }

    @Test
    void the_commands_for_an_own_region_come_to_the_same_files_from_the_same_lists(@TempDir Path out) throws Exception {
        List<String> commands = OWN.matcher(readme)
                .results()
                .map(command -> command.group(1).replaceAll("\\\\\n *", ""))
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            List<String> arguments = new ArrayList<>();
            for (String argument : command.split(" ", -1)) {
                arguments.add(
                        argument.equals("report")
                                ? out.toString()
                                : argument.replace("sample-region/", sample.toString() + "/"));
            }
            arguments.set(0, OtherProcess.java());
            Ran own = run(arguments);
            assertThat(own.exitCode()).as(own.told()).isEqualTo(1);
        }
        try (Stream<Path> files = Files.list(report)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                assertThat(out.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void the_sample_comes_to_what_the_readme_shows() {
        Matcher shown = SHOWN.matcher(readme);
        assertThat(shown.find()).isTrue();
        assertThat(ran.told().lines().filter(line -> line.contains("councils counted")))
                .containsExactlyElementsOf(shown.group(1).lines().toList());
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    @Tag("golden")
    void the_sample_and_its_report_are_as_before() throws IOException {
        GoldenFiles golden = new GoldenFiles("sample");
        try (Stream<Path> files = Files.walk(sample)) {
            // the bytes of a Parquet file depend on its library; its figures are in the report
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                golden.add(sample.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        golden.compare();
    }

    @Test
    void each_council_has_as_many_carers_as_were_made() throws IOException {
        List<String> totals = exact().filter(line -> line.contains(",Total,")).toList();

        assertThat(totals).hasSize(10);
        for (String line : totals) {
            String[] cells = line.split(",", -1);
            int number = Integer.parseInt(cells[0].substring(1));
            assertThat(Integer.parseInt(cells[cells.length - 1])).isEqualTo(SampleRegion.CARERS.get(number - 1));
        }
    }

    @Test
    void the_largest_knows_as_many_as_the_register_of_worcestershire() throws IOException {
        assertThat(exact())
                .filteredOn(line -> line.startsWith("X01,Total,"))
                .singleElement()
                .asString()
                .endsWith(",12000");
    }

    @Test
    void what_happened_to_the_region_is_told() throws IOException {
        assertThat(Files.readString(report.resolve(RegionFiles.PROBLEMS)))
                .contains("X06,X06-corrected.csv,\"line 22, column 1\",CK-CSV-QUOTE-OPEN,1,")
                .contains("X06,,2026-04-20T00:00:00Z,CK-REGION-EARLIER-TAKEN,1,")
                .contains("X08,X08-late.csv,2026-06-08T00:00:00Z,CK-REGION-SUBMISSION-LATE,1,")
                .contains("X08,,,CK-REGION-COUNCIL-MISSING,1,")
                .contains("X12,,,CK-REGION-COUNCIL-MISSING,1,");
        assertThat(Files.readAllLines(report.resolve(RegionFiles.COUNTED)))
                .hasSize(11)
                .anyMatch(line -> line.startsWith("X05,Sample Middle,2026-05-11T00:00:00Z,yes,"));
    }

    @Test
    void every_table_that_the_readme_names_is_there() {
        for (String file : List.of(
                RegionFiles.EXACT,
                RegionFiles.ASCOF_EXACT,
                RegionFiles.COUNTED,
                RegionFiles.PROBLEMS,
                RegionFiles.REGIONS,
                RegionFiles.PUBLISHED_COUNCILS,
                RegionFiles.PUBLISHED_ASCOF,
                ScoreFiles.EXACT,
                ScoreFiles.COUNTED,
                ScoreFiles.PROBLEMS,
                ScoreFiles.PUBLISHED)) {
            assertThat(report.resolve(file)).isNotEmptyFile();
            assertThat(readme).contains("`" + file + "`");
        }
    }

    @Test
    void every_option_that_the_readme_names_is_explained_by_the_help() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        int exit;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            exit = RegionMain.run(System.err, "--help");
        } finally {
            System.setOut(before);
        }

        String help = out.toString(UTF_8);
        assertThat(exit).isZero();
        assertThat(help).contains("LTS003", "ASCOF 3D", "tally of a score");
        assertThat(OPTION.matcher(readme).results().map(option -> option.group(1)))
                .filteredOn(option -> !OF_SPARK.contains(option))
                .contains("--answers", "--instrument", "--score", "--by", "--submissions")
                .allSatisfy(option -> assertThat(help).contains(option));
    }

    @Test
    void what_happened_to_the_answers_is_told() throws IOException {
        assertThat(Files.readString(report.resolve(ScoreFiles.PROBLEMS)))
                .contains("X07,X07-answers-corrected.csv,\"line 3, column 3\",CK-OUT-ANSWER-OUT-OF-RANGE,1,")
                .contains("X10,X10-answers-late.csv,2026-06-08T00:00:00Z,CK-REGION-SUBMISSION-LATE,1,")
                .contains("X12,,,CK-REGION-COUNCIL-MISSING,1,");
        assertThat(Files.readAllLines(report.resolve(ScoreFiles.PUBLISHED)))
                .contains("Sample Middle,X08,swemwbs/2009,metric,suppressed,suppressed")
                .anyMatch(line -> line.matches("England,,swemwbs/2009,metric,\\d+,\\d+\\.\\d\\d"));
    }

    @Test
    void the_commands_for_a_cluster_run_this_class_and_jar() throws IOException {
        assertThat(readme.lines().filter(line -> line.contains("--class")))
                .hasSize(2)
                .allMatch(line -> line.contains("--class " + RegionMain.class.getName()));
        assertThat(Files.readString(Path.of("pom.xml"))).contains("/" + jarOfTheReadme() + "<");
    }

    private static String jarOfTheReadme() {
        Matcher jar = Pattern.compile("target/(\\S+\\.jar)").matcher(readme);
        assertThat(jar.find()).isTrue();
        return jar.group(1);
    }

    private static Stream<String> exact() throws IOException {
        return Files.readAllLines(report.resolve(RegionFiles.EXACT)).stream();
    }
}
