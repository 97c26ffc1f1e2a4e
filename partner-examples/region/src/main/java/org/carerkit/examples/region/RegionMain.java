package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.carerkit.examples.region.RegionRun.UnusableInputException;
import org.carerkit.examples.region.count.ScoreMeasure;
import org.carerkit.examples.region.sample.SampleRegion;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program for {@code spark-submit}: carers' measures for many councils. */
@Command(
        name = "region",
        header = "Carers' measures of many councils, on Apache Spark.",
        description = {
            "",
            "From the councils' Client Level Data: carers by support (SALT table LTS003) and those who direct their own support "
                    + "(ASCOF 3D, parts 1b and 2b). From files of answers to a questionnaire: the tally of a score. Either "
                    + "or both.",
            "",
            "Files are CSV or Parquet, wherever Hadoop's file systems reach. Writes exact figures, what was counted, what is "
                    + "wrong, and the tables that may be published: councils within regions within England.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every council was counted, and nothing is wrong",
            " 1:there are problems: see problems.csv and scores-problems.csv",
            " 2:the arguments cannot be used, or a list cannot be read"
        })
public final class RegionMain implements Callable<Integer> {

    private final PrintStream err;

    @Option(names = "--councils", paramLabel = "FILE", description = "CSV with council,region: who is asked for data.")
    private @Nullable String councils;

    @Option(
            names = "--submissions",
            paramLabel = "FILE",
            description =
                    "Client Level Data: CSV with council,submitted,file: what was sent, and when. A relative file lies "
                            + "beside it.")
    private Optional<String> submissions = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "With --submissions: the first day of the period, 2025-04-01 say.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Its last day, on which ages are taken.")
    private @Nullable LocalDate to;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Answers to a questionnaire: a list like that of --submissions, of files with a row for each "
                    + "respondent and a column for each item, as carerkit score reads them.")
    private Optional<String> answers = Optional.empty();

    @Option(
            names = "--instrument",
            paramLabel = "ID",
            description = "With --answers: which questionnaire, swemwbs say.")
    private Optional<String> instrument = Optional.empty();

    @Option(names = "--score", paramLabel = "KEY", description = "Which of its scores, metric say.")
    private Optional<String> score = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "Columns of the answers that break people down in the exact tally; nothing by them is published.")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description =
                    "The last time of submission that counts, 2026-05-31T23:59:59Z say; without it every one counts.")
    private Optional<String> until = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write.")
    private @Nullable String out;

    @Option(
            names = "--slices",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "Into how many partitions the councils are cut, at most one each; changes no figure.")
    private int slices;

    @Option(
            names = "--sample",
            paramLabel = "FOLDER",
            description = "Makes a region of nobody from a seed in this folder, and counts it into its folder report.")
    private Optional<java.nio.file.Path> sample = Optional.empty();

    private RegionMain(PrintStream err) {
        this.err = err;
    }

    /**
     * Runs the program, and ends the process with its exit code.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        System.exit(run(System.err, arguments));
    }

    static int run(PrintStream err, String... arguments) {
        return new CommandLine(new RegionMain(err))
                .setErr(new PrintWriter(err, true, UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (sample.isPresent()) {
                useSample(sample.get());
            }
            return count();
        } catch (UnusableInputException e) {
            err.println("region: " + e.getMessage());
            return 2;
        }
    }

    private void useSample(java.nio.file.Path folder) throws IOException {
        SampleRegion.write(folder);
        councils = folder.resolve(SampleRegion.COUNCILS).toUri().toString();
        submissions =
                Optional.of(folder.resolve(SampleRegion.SUBMISSIONS).toUri().toString());
        from = SampleRegion.YEAR.first();
        to = SampleRegion.YEAR.last();
        answers = Optional.of(folder.resolve(SampleRegion.ANSWERS).toUri().toString());
        instrument = Optional.of(SampleRegion.MEASURE.instrument().id());
        score = Optional.of(SampleRegion.MEASURE.score());
        until = Optional.of(SampleRegion.UNTIL.toString());
        out = folder.resolve("report").toUri().toString();
    }

    private int count() throws IOException {
        if (councils == null || out == null || submissions.isEmpty() && answers.isEmpty()) {
            throw new UnusableInputException(
                    "--councils, --out and one of --submissions and --answers are needed, or --sample.");
        }
        Optional<MeasurePeriod> period = submissions.map(any -> period());
        Optional<ScoreMeasure> measure = answers.map(any -> measure());
        Instant last = until();
        try (JavaSparkContext spark = new JavaSparkContext(configuration())) {
            RegionRun run = RegionRun.of(spark, slices, councils, last, out, err);
            boolean fine = true;
            if (period.isPresent()) {
                fine &= run.carers(submissions.orElseThrow(), period.get());
            }
            if (measure.isPresent()) {
                fine &= run.scores(answers.orElseThrow(), measure.get());
            }
            err.println("See " + out);
            return fine ? 0 : 1;
        }
    }

    private MeasurePeriod period() {
        if (from == null || to == null) {
            throw new UnusableInputException("--submissions needs --from and --to.");
        }
        if (to.isBefore(from)) {
            throw new UnusableInputException("--to has to be on or after --from.");
        }
        return new MeasurePeriod(from, to);
    }

    private ScoreMeasure measure() {
        StandardInstrument standard = instrument
                .flatMap(StandardInstrument::withId)
                .orElseThrow(() -> new UnusableInputException("--answers needs an --instrument, one of: "
                        + Arrays.stream(StandardInstrument.values())
                                .map(StandardInstrument::id)
                                .collect(joining(", "))
                        + "."));
        Instrument loaded = standard.load();
        String key = score.filter(id -> loaded.score(id).isPresent())
                .orElseThrow(() -> new UnusableInputException("--answers needs a --score, one of: "
                        + loaded.scores().stream().map(ScoreDefinition::id).collect(joining(", ")) + "."));
        try {
            return new ScoreMeasure(standard, key, by);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(
                    "--by takes each column once, and none that is called " + ScoreMeasure.COUNCIL + ".");
        }
    }

    private Instant until() {
        try {
            return until.map(Instant::parse).orElse(Instant.MAX);
        } catch (DateTimeParseException e) {
            throw new UnusableInputException("--until is written like 2026-05-31T23:59:59Z.");
        }
    }

    /** Returns the configuration from spark-submit, or one for all cores of this machine. */
    private static SparkConf configuration() {
        SparkConf configuration = new SparkConf().setAppName("carerkit-region");
        return configuration.contains("spark.master")
                ? configuration
                : configuration.setMaster("local[*]").set("spark.ui.enabled", "false");
    }
}
