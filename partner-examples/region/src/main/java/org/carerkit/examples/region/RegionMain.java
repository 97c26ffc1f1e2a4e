package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Carers by support over many councils: what {@code spark-submit} runs. */
@Command(
        name = "region",
        header = "Carers by support (SALT table LTS003) of many councils, on Apache Spark.",
        description = {
            "",
            "Reads the councils' Client Level Data, CSV or Parquet, wherever Hadoop's file systems reach, and writes the exact "
                    + "table, what was counted, what is wrong, and the tables that may be published.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every council was counted, and nothing is wrong",
            " 1:there are problems: see problems.csv",
            " 2:the arguments cannot be used, or a list cannot be read"
        })
public final class RegionMain implements Callable<Integer> {

    private final PrintStream err;

    @Option(names = "--councils", paramLabel = "FILE", description = "CSV with council,region: who is asked for data.")
    private @Nullable String councils;

    @Option(
            names = "--submissions",
            paramLabel = "FILE",
            description = "CSV with council,submitted,file: what was sent, and when. A relative file lies beside it.")
    private @Nullable String submissions;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the period, 2025-04-01 say.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Its last day, on which ages are taken.")
    private @Nullable LocalDate to;

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
     * Runs it, and ends the process with its exit code.
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
        if (sample.isPresent()) {
            useSample(sample.get());
        }
        if (councils == null || submissions == null || from == null || to == null || out == null) {
            err.println("region: --councils, --submissions, --from, --to and --out are needed, or --sample.");
            return 2;
        }
        if (to.isBefore(from)) {
            err.println("region: --to has to be on or after --from.");
            return 2;
        }
        return run(councils, submissions, new MeasurePeriod(from, to), out);
    }

    private void useSample(java.nio.file.Path folder) throws IOException {
        SampleRegion.write(folder);
        councils = folder.resolve(SampleRegion.COUNCILS).toUri().toString();
        submissions = folder.resolve(SampleRegion.SUBMISSIONS).toUri().toString();
        from = SampleRegion.YEAR.first();
        to = SampleRegion.YEAR.last();
        until = Optional.of(SampleRegion.UNTIL.toString());
        out = folder.resolve("report").toUri().toString();
    }

    private int run(String councilsFile, String submissionsFile, MeasurePeriod period, String folder)
            throws IOException {
        Instant last;
        try {
            last = until.map(Instant::parse).orElse(Instant.MAX);
        } catch (DateTimeParseException e) {
            err.println("region: --until is written like 2026-05-31T23:59:59Z.");
            return 2;
        }
        try (JavaSparkContext spark = new JavaSparkContext(configuration())) {
            Configuration hadoop = spark.hadoopConfiguration();
            Path list = new Path(submissionsFile);
            list = list.getFileSystem(hadoop).makeQualified(list);
            Councils asked;
            Submissions sent;
            try (InputStream first = open(councilsFile, hadoop);
                    InputStream second = open(submissionsFile, hadoop)) {
                asked = Councils.read(first);
                sent = Submissions.read(second);
            } catch (RefusedException | IOException e) {
                err.println("region: the list of councils or of submissions cannot be read. " + why(e));
                return 2;
            }
            RegionCarers carers = new RegionJob(asked, sent, list.toUri(), period, last).run(spark, slices);
            RegionRelease release = RegionRelease.of(carers, asked);
            List<Problem> problems = release.problems(carers, asked);
            new RegionFiles(new Path(folder), hadoop).write(carers, asked, release, problems);
            err.printf(
                    "%d of %d councils counted, %d problems; %d of %d regions have a table of their councils. See %s%n",
                    carers.submitted().size(),
                    asked.regions().size(),
                    problems.size(),
                    release.councils().size(),
                    asked.names().size(),
                    folder);
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private static String why(Exception problem) {
        return problem instanceof RefusedException refused ? refused.findings().toString() : "Is it there?";
    }

    private static InputStream open(String file, Configuration hadoop) throws IOException {
        Path path = new Path(file);
        return path.getFileSystem(hadoop).open(path);
    }

    /** What spark-submit says, or all cores of this machine. */
    private static SparkConf configuration() {
        SparkConf configuration = new SparkConf().setAppName("carerkit-region");
        return configuration.contains("spark.master")
                ? configuration
                : configuration.setMaster("local[*]").set("spark.ui.enabled", "false");
    }
}
