package org.carerkit.examples.commandline.council;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.examples.council.CouncilReport;
import org.carerkit.examples.council.PagePdf;
import org.carerkit.examples.council.SampleCouncil;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.outcomes.strategy.Strategy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the annual report on carers, or a quarter's progress report, for a council that has a strategy. */
@Command(
        name = "board-report",
        header = "Make a council's annual report on carers from a folder of its files.",
        description = {
            "",
            "The files and their columns are described in the README of partner-examples/council. One that is missing or "
                    + "cannot be used is named in the report and does not stop it. Every table has gone through disclosure "
                    + "control. Standard error tells what is wrong with the files, by file and line.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  carerkit council board-report --strategy hartlepool --html report.html --pdf report.pdf FOLDER",
            "  carerkit council board-report --strategy hartlepool --quarter 2026-Q1 --html quarter.html FOLDER"
        },
        exitCodeList = {
            " 0:the report is made, and nothing is wrong with the files",
            " 1:the report is made, and something is",
            " 2:the arguments cannot be used, or there is no such folder"
        })
final class BoardReportCommand implements Callable<Integer> {

    private static final long SEED = 20_260_401;
    private static final Pattern QUARTER = Pattern.compile("[0-9]{4}-Q[1-4]");

    private final Environment environment;

    @Parameters(arity = "1", paramLabel = "FOLDER", description = "The council's files.")
    private String folder = "";

    @Option(
            names = "--strategy",
            required = true,
            paramLabel = "ID|FILE",
            description = "hartlepool, south-tees, stoke-on-trent, hertfordshire or worcestershire; or a file with a "
                    + "strategy of your own, carerkit.strategy/1.")
    private String strategyId = "";

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the year, 2025-04-01 by default.")
    private LocalDate from = LocalDate.of(2025, 4, 1);

    @Option(names = "--to", paramLabel = "DATE", description = "Its last day, a year later by default.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "Where the page goes; standard output by default, unless there is a PDF.")
    private Optional<String> html = Optional.empty();

    @Option(names = "--pdf", paramLabel = "OUT", description = "Where the same report goes for printing, as PDF.")
    private Optional<Path> pdf = Optional.empty();

    @Option(
            names = "--quarter",
            paramLabel = "QUARTER",
            description = "Instead of the annual report the progress of the action plan in a quarter, like 2026-Q1 for "
                    + "January to March.")
    private Optional<String> quarter = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day on which it is made, today by default: an action is late or untouched on that day.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--sample",
            description = "Make up a council's files in FOLDER first, from a seed. FOLDER must not be there yet.")
    private boolean sample;

    BoardReportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Strategy strategy = strategy();
        LocalDate last = to.orElse(from.plusYears(1).minusDays(1));
        if (last.isBefore(from)) {
            throw new UnusableInputException("--to has to come after --from.");
        }
        MeasurePeriod year = new MeasurePeriod(from, last);
        Path files = Path.of(folder);
        if (sample) {
            if (Files.exists(files)) {
                throw new UnusableInputException("--sample makes a folder anew: this one is there already.");
            }
            SampleCouncil.write(files, strategy, year, SEED);
        } else if (!Files.isDirectory(files)) {
            throw new UnusableInputException("FOLDER: there is no such folder. --sample makes one.");
        }
        LocalDate today = on.orElseGet(environment::today);
        CouncilReport report = quarter.map(each -> CouncilReport.ofQuarter(files, strategy, quarter(each), today))
                .orElseGet(() -> CouncilReport.of(files, strategy, year, today));
        byte[] page = report.page().html().getBytes(StandardCharsets.UTF_8);
        if (pdf.isPresent()) {
            Files.write(pdf.get(), PagePdf.of(report.page()));
        }
        if (html.isPresent()) {
            Files.write(Path.of(html.get()), page);
        } else if (pdf.isEmpty()) {
            environment.out().write(page);
            environment.out().flush();
        }
        report.problems().forEach(environment::say);
        environment.say(CountedNoun.of(report.releases().size(), "table")
                + " released, each attacked with those over the same people.");
        return report.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static Quarter quarter(String text) {
        if (!QUARTER.matcher(text).matches()) {
            throw new UnusableInputException("--quarter is written like 2026-Q1.");
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(text.length() - 1) - '0');
    }

    private Strategy strategy() throws IOException {
        Optional<Strategy> standard = Arrays.stream(StandardStrategy.values())
                .filter(each -> each.id().equals(strategyId))
                .findFirst()
                .map(StandardStrategy::load);
        if (standard.isPresent()) {
            return standard.get();
        }
        Path file = Path.of(strategyId);
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException("--strategy has to be a file, or one of: "
                    + Arrays.stream(StandardStrategy.values())
                            .map(StandardStrategy::id)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Strategy.read(in);
        } catch (RefusedException e) {
            throw new UnusableInputException(
                    "--strategy: the file is not a strategy that can be used.\n" + e.findings());
        }
    }
}
