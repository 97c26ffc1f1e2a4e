package org.carerkit.examples.commandline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Checks that every command gives the same verdict on a malformed table: the same code, line and column. */
class OneVerdictTest {

    private static final Pattern TOLD = Pattern.compile(
            "(?:line ([0-9]+), column ([0-9]+)(?: \\([^)]*\\))?: (CK-CSV-[A-Z-]+)|(CK-CSV-[A-Z-]+) at line ([0-9]+), column ([0-9]+))");
    private static final List<String> NOTES =
            List.of("CK-CSV-BYTE-ORDER-MARK", "CK-CSV-WINDOWS-LINES", "CK-CSV-COLUMN-UNKNOWN");
    private static final String CLD = "LA_Code,NHS_Number,LA_Person_Unique_Identifier,Date_of_Birth,Date_of_Death,"
            + "Client_Type,Event_Type,Event_Start_Date,Event_End_Date,Event_Outcome,Service_Type,Delivery_Mechanism";
    private static final String CLD_ROW =
            "901,9990000018,A1,1980-01-01,,Carer,Service,2025-05-01,,,Carer Support: Direct to Carer,Direct Payment";
    private static final String PUPILS = "upn,given_name,family_name,birth_date,year_group";
    private static final String PUPIL = "K830400124001,Quince,Fictional,2014-01-31,7";
    /** The labels of arguments that are not input files. */
    private static final Set<String> NO_FILES = Set.of(
            "CODE",
            "COLUMN",
            "DATABASE",
            "DATE",
            "EVENT",
            "FORMAT",
            "HOURS",
            "ID",
            "KEY",
            "N",
            "OUT",
            "QUARTER",
            "R",
            "RULE",
            "SCHEME",
            "SCORE",
            "SD",
            "SERVICE",
            "SEVERITY",
            "STATE",
            "TEXT",
            "TIME",
            "UPN",
            "URN",
            "VALUE",
            "WHO",
            "WHOM",
            "ROLE",
            "X");

    /** Arguments with a label of their own that are not tables: JSON, keys, output files and values. */
    private static final Set<String> NO_TABLES = Set.of(
            "council board-report --strategy",
            "evaluate --base",
            "evaluate --previous",
            "evaluate --wording",
            "evaluate ANSWERS",
            "evaluate FRAMEWORK",
            "flag apply FILE",
            "flag verify FILE",
            "help COMMAND",
            "leave --days",
            "leave --instead",
            "leave --period-ends",
            "leave --taken",
            "leave --week",
            "partners check FILE",
            "partners read --partners",
            "partners read --us",
            "partners read NOTICE",
            "policy check FILE",
            "policy explain --policy",
            "policy explain --purpose",
            "policy explain --recipient",
            "policy explain RECORD",
            "school census --out",
            "school check --leaving-within",
            "school hand-over --leaving-within",
            "school hand-over --to",
            "school sample FOLDER",
            "self-check --file",
            "self-check --report",
            "tour --out",
            "validate --as",
            "validate FILE");

    private static final String TABLE = "Area,a,b\nNorth,20,30\nSouth,41,33\n";

    @TempDir
    private static Path place;

    private static Path table;
    private static Path parts;
    private static Path council;
    private static String store;

    /** A command that reads a table: an accepted header and row, and how to run the command. */
    private record Taker(List<String> header, List<String> row, Command command) {

        Taker(String header, String row, Command command) {
            this(List.of(header.split(",", -1)), List.of(row.split(",", -1)), command);
        }
    }

    private interface Command {
        Run run(Path file) throws IOException;
    }

    @BeforeAll
    static void makeWhatCommandsNeedBeside() throws IOException {
        table = Files.writeString(place.resolve("table.csv"), TABLE);
        parts = Files.writeString(place.resolve("parts.csv"), "row,part\nNorth,North\nSouth,South\n");
        council = place.resolve("council");
        assertThat(Run.of("council", "board-report", "--sample", "--strategy", "hartlepool", council.toString())
                        .exitCode())
                .isZero();
        Path school = place.resolve("school");
        assertThat(Run.of("school", "sample", school.toString()).exitCode()).isZero();
        store = school.resolve("school.db").toString();
        Run apply = Run.of("flag", "apply", "--create", "--store", store, school.resolve("events.ndjson") + "");
        assertThat(apply.exitCode()).as(apply.err()).isZero();
    }

    @Test
    void everyFileThatACommandReadsIsATableOfThisTestOrSaidToBeNone() throws IOException {
        Set<String> known = new TreeSet<>(takers().keySet());
        known.add("council board-report FOLDER");
        known.addAll(NO_TABLES);

        assertThat(files(CarerKit.commands(Run.environment()))).isEqualTo(known);
        try (Stream<Path> sample = Files.list(council)) {
            assertThat(sample.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(board().keySet());
        }
    }

    /** Returns the arguments of every command that may be files, such as {@code publish --parts}. */
    private static Set<String> files(CommandLine command) {
        Set<String> files = new TreeSet<>();
        String name = command.getCommandSpec().qualifiedName();
        for (ArgSpec argument : command.getCommandSpec().args()) {
            if (argument.arity().max() > 0 && !NO_FILES.contains(argument.paramLabel())) {
                String called = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
                files.add(name.substring(name.indexOf(' ') + 1) + " " + called);
            }
        }
        files.removeIf(each -> each.endsWith(" --keys"));
        command.getSubcommands().values().forEach(each -> files.addAll(files(each)));
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void aMalformedTableGetsOneVerdictFromEveryCommand(OddTable oddity) throws IOException {
        Map<String, String> verdicts = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (Map.Entry<String, Taker> each : takers().entrySet()) {
            Taker taker = each.getValue();
            boolean anyColumns = taker.header().contains("Area");
            if (anyColumns && oddity == OddTable.MISSING_COLUMN) {
                continue; // no column is required
            }
            byte[] file = oddity.file(taker.header(), taker.row());
            Run run = taker.command().run(Files.write(place.resolve("odd.csv"), file));

            assertThat(run.err()).as(each.getKey()).doesNotContain("should not have happened");
            verdicts.put(each.getKey(), verdict(run.err()));
            expected.put(each.getKey(), oddity.verdict(taker.header().size()));
        }
        report(oddity, verdicts, expected);

        assertThat(verdicts).isEqualTo(expected).hasSizeGreaterThan(18);
    }

    /** Returns the first finding about the table that is not merely a note. */
    private static String verdict(String told) {
        Matcher each = TOLD.matcher(told);
        while (each.find()) {
            String verdict = each.group(3) == null
                    ? each.group(4) + " " + each.group(5) + " " + each.group(6)
                    : each.group(3) + " " + each.group(1) + " " + each.group(2);
            if (!NOTES.contains(verdict.substring(0, verdict.indexOf(' ')))) {
                return verdict;
            }
        }
        return "";
    }

    private static Map<String, Taker> takers() {
        Map<String, Taker> takers = new LinkedHashMap<>();
        String items = "i1,i2,i3,i4,i5,i6,i7";
        takers.put(
                "score FILE",
                new Taker(
                        "respondent," + items,
                        "a,1,2,3,4,5,4,3",
                        file -> Run.of("score", "--instrument", "swemwbs", file + "")));
        takers.put(
                "change FILE",
                new Taker(
                        "respondent,pre,post",
                        "a,20.73,19.98",
                        file -> Run.of("change", "--instrument", "swemwbs", file + "")));
        takers.put(
                "tally FILE",
                new Taker(
                        items + ",age",
                        "1,2,3,4,5,4,3,18",
                        file -> Run.of(
                                "tally", "--instrument", "swemwbs", "--score", "metric", "--by", "age", file + "")));
        takers.put("publish FILE", new Taker("Area,a,b", "North,20,30", file -> publish(file)));
        for (String other : List.of("--earlier", "--beside")) {
            takers.put(
                    "publish " + other, new Taker("Area,a,b", "North,20,30", file -> publish(table, other, file + "")));
        }
        takers.put(
                "publish --parts",
                new Taker(
                        "row,part",
                        "North,North",
                        file -> publish(table, "--around", table + "", "--parts", file + "")));
        for (String measure : List.of("carers-by-support", "ascof-3d")) {
            takers.put(
                    "council " + measure + " FILE",
                    new Taker(
                            CLD,
                            CLD_ROW,
                            file -> Run.of(
                                    "council", measure, "--from", "2025-04-01", "--to", "2026-03-31", file + "")));
        }
        takers.put(
                "publish --around",
                new Taker(
                        "Area,a,b",
                        "North,20,30",
                        file -> publish(table, "--around", file + "", "--parts", parts + "")));
        school(takers, "check", "--date", "2026-01-15", "--store", store);
        school(takers, "census", "--date", "2026-01-15", "--store", store, "--out", place.resolve("census.csv") + "");
        school(
                takers,
                "declare",
                "--store",
                store,
                "--school",
                "999001",
                "--upn",
                PUPIL.substring(0, PUPIL.indexOf(',')),
                "--said-by",
                "self",
                "--cares-for",
                "parent");
        school(
                takers,
                "hand-over",
                "--store",
                store,
                "--school",
                "999001",
                "--date",
                "2026-01-15",
                "--to",
                place.resolve("notices") + "");
        takers.put(
                "evaluate --plan",
                new Taker(
                        "id,Action,Lead(s),Progress,Due,Status",
                        "A1,Do,Somebody,,2027-01-31,Done",
                        file -> Run.of("evaluate", "carer-confident", "example/mill.json", "--plan", file + "")));
        return takers;
    }

    private static Run publish(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("publish", "--policy", "nhs-sub-national"));
        arguments.addAll(List.of(more));
        arguments.add(file.toString());
        return Run.of(arguments.toArray(String[]::new));
    }

    /** Returns the files of a council's folder, each with its header and a row. */
    private static Map<String, List<String>> board() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("client-level-data.csv", List.of(CLD, CLD_ROW));
        files.put("register.csv", List.of("breakdown,group,carers", "area,North,50"));
        files.put("estimates.csv", List.of("group,people,source,edition", "All,500,Somebody,2021"));
        files.put("young-carers.csv", List.of("family,breakdown,group,count", "identified,area,North,50"));
        files.put("counts.csv", List.of("measure,from,to,count,of", "m,2025-04-01,2026-04-01,1,"));
        files.put("survey.csv", List.of("respondent,satisfaction,social_contact", "a,,"));
        files.put("outcomes.csv", List.of("respondent,pre,post", "a,20.73,19.98"));
        files.put(
                "timings.csv",
                List.of("referral,notified,first_contact,assessment_begun,fast_track", "a,2026-01-02,,,no"));
        return files;
    }

    /** Makes one report from all the files, each malformed in the same way. */
    private static void report(OddTable oddity, Map<String, String> verdicts, Map<String, String> expected)
            throws IOException {
        for (Map.Entry<String, List<String>> each : board().entrySet()) {
            Taker taker = new Taker(each.getValue().get(0), each.getValue().get(1), file -> Run.of());
            Files.write(council.resolve(each.getKey()), oddity.file(taker.header(), taker.row()));
            expected.put(
                    "council board-report FOLDER " + each.getKey(),
                    oddity.verdict(taker.header().size()));
        }
        Run run = Run.of("council", "board-report", "--strategy", "hartlepool", council.toString());
        for (String name : board().keySet()) {
            String told =
                    run.err().lines().filter(line -> line.startsWith(name)).collect(joining("\n"));
            verdicts.put("council board-report FOLDER " + name, verdict(told));
        }
    }

    private static void school(Map<String, Taker> takers, String command, String... arguments) {
        takers.put("school " + command + " PUPILS", new Taker(PUPILS, PUPIL, file -> {
            List<String> all = new ArrayList<>(List.of("school", command));
            all.addAll(List.of(arguments));
            all.add(file.toString());
            return Run.of(all.toArray(String[]::new));
        }));
    }
}
