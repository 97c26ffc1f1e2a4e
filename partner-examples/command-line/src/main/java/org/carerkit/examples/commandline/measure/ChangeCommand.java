package org.carerkit.examples.commandline.measure;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.terminal.CsvInput;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FaultReport;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.change.BeforeAfter;
import org.carerkit.outcomes.change.ChangeCounter;
import org.carerkit.outcomes.change.ChangeMeasure;
import org.carerkit.outcomes.change.ChangePlan;
import org.carerkit.outcomes.change.ChangeReport;
import org.carerkit.outcomes.change.CutOff;
import org.carerkit.outcomes.change.ReliableChange.SdAndReliability;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.pages.ChangeLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports how the scores of a group changed. */
@Command(
        name = "change",
        header = "Tell how scores changed between two time points: a row for each person in, a report out.",
        description = {
            "",
            "Reads CSV with the columns respondent, pre and post: a row for everybody who was invited, blank where there is no "
                    + "score; nobody twice. Writes how complete the data are, the mean change with its interval, and how many people are "
                    + "reliably improved and how many reliably worse. Which way is better comes from the instrument. "
                    + "Without --sd and --reliability the boundary that is published for the score is taken, if there is "
                    + "one. The report says what changed, not why.",
            ""
        },
        footer = {"", "Example:", "  carerkit change --instrument swemwbs --invited 240 pairs.csv"},
        exitCodeList = {
            " 0:the report has no note",
            " 1:the report has notes: few people, no spread, …",
            " 2:the arguments cannot be used, or the file or one of its rows cannot be read: there is no report"
        })
public final class ChangeCommand implements Callable<Integer> {

    private static final int LONGEST_NUMBER = 12;

    private final Environment environment;

    @Option(names = "--instrument", required = true, paramLabel = "ID", description = NamedDefinitions.WHICH_INSTRUMENT)
    private String instrumentId = "";

    @Option(
            names = "--score",
            paramLabel = "SCORE",
            description = "Which of the instrument's scores; needed where it has several.")
    private Optional<String> score = Optional.empty();

    @Option(
            names = "--invited",
            paramLabel = "N",
            description = "How many people were invited; by default as many as the file has rows.")
    private Optional<Long> invited = Optional.empty();

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "8",
            description = "The smallest group about which a figure is shown; 8 by default.")
    private int minimum = 8;

    @Option(names = "--sd", paramLabel = "SD", description = "The standard deviation at baseline, for reliable change.")
    private Optional<BigDecimal> sd = Optional.empty();

    @Option(names = "--reliability", paramLabel = "R", description = "The reliability of the score, 0 to below 1.")
    private Optional<BigDecimal> reliability = Optional.empty();

    @Option(names = "--cut-off", paramLabel = "X", description = "The value between the clinical and functional range.")
    private Optional<BigDecimal> cutOff = Optional.empty();

    @Option(names = "--source", paramLabel = "TEXT", description = "Where --sd, --reliability and --cut-off come from.")
    private Optional<String> source = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(arity = "1", paramLabel = "FILE", description = "The scores, or - for standard input.")
    private String file = "-";

    /** Creates the command for an environment. */
    public ChangeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        MinimumGroup policy = policy();
        ChangeMeasure measure = measure();
        ChangeCounter counter = new ChangeCounter(plan(measure));
        count(measure, counter);
        long asked = invited.orElse(counter.people());
        if (asked < counter.people()) {
            throw new UnusableInputException("--invited has to be at least the rows of the file.");
        }
        ChangeReport report = counter.report(asked, policy);
        try (Results results = format.results(environment, "figure", "value", "low", "high")) {
            for (ChangeLines.Line line : ChangeLines.of(report)) {
                results.row(line.figure(), cell(line.value()), cell(line.low()), cell(line.high()));
            }
        }
        return report.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private MinimumGroup policy() {
        if (minimum < 2) {
            throw new UnusableInputException("--minimum has to be 2 at least.");
        }
        return new MinimumGroup(minimum);
    }

    private ChangeMeasure measure() {
        Instrument instrument = NamedDefinitions.instrument(instrumentId);
        List<String> candidates = ChangeMeasure.candidates(instrument).stream()
                .map(ScoreDefinition::id)
                .toList();
        if (score.isEmpty() && candidates.size() == 1) {
            return ChangeMeasure.of(instrument, candidates.get(0));
        }
        try {
            return ChangeMeasure.of(instrument, score.orElse(""));
        } catch (RefusedException e) {
            throw new UnusableInputException(
                    "--score: " + e.findings().all().get(0).message());
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--score has to be one of: " + String.join(", ", candidates) + ".");
        }
    }

    private ChangePlan plan(ChangeMeasure measure) {
        boolean own = sd.isPresent() || reliability.isPresent() || cutOff.isPresent();
        if (!own) {
            return ChangePlan.published(measure);
        }
        if (sd.isPresent() != reliability.isPresent() || source.isEmpty()) {
            throw new UnusableInputException("--sd and --reliability go together, and a number needs its --source.");
        }
        try {
            ChangePlan plan = sd.isPresent() ? ChangePlan.of(measure) : ChangePlan.published(measure);
            if (sd.isPresent() && reliability.isPresent()) {
                plan = plan.with(new SdAndReliability(sd.get(), reliability.get(), source.get()));
            }
            return cutOff.isPresent() ? plan.with(new CutOff(cutOff.get(), source.get())) : plan;
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--" + e.getMessage() + ".");
        }
    }

    /** Reads all rows before reporting any figure, because figures for part of the file would mislead. */
    private void count(ChangeMeasure measure, ChangeCounter counter) throws IOException {
        FaultReport faults = new FaultReport(environment);
        Set<String> respondents = new HashSet<>();
        CsvTable table =
                CsvTable.of("respondent", "pre", "post").withoutOthers().maxBytes(Long.MAX_VALUE);
        CsvInput.read(
                file,
                table,
                environment,
                row -> {
                    String respondent = row.text("respondent");
                    if (!respondent.isEmpty() && !respondents.add(respondent)) {
                        faults.tell(file + ", " + row.place("respondent")
                                + ": the respondent is there twice, and a row is one person.");
                    } else {
                        count(measure, counter, row, faults);
                    }
                },
                faults::tell);
        faults.end();
        if (faults.any()) {
            throw new UnusableInputException(file + ": there is no report until every row can be read.");
        }
    }

    private void count(ChangeMeasure measure, ChangeCounter counter, CsvRow row, FaultReport faults) {
        boolean good = true;
        for (String column : List.of("pre", "post")) {
            String text = row.text(column);
            if (!text.isEmpty() && value(text).filter(measure::accepts).isEmpty()) {
                good = false;
                faults.tell(file, new Finding(OutcomesFinding.SCORE_VALUE_IMPOSSIBLE, row.place(column)));
            }
        }
        if (good) {
            counter.add(new BeforeAfter(value(row.text("pre")), value(row.text("post"))));
        }
    }

    /** Returns a number as a number, so that no apostrophe is put before the minus of a negative one. */
    private static Object cell(String text) {
        return value(text).<Object>map(number -> number).orElse(text);
    }

    /** Reads a number of digits, point and minus, and nothing else that a spreadsheet might take for a number. */
    private static Optional<BigDecimal> value(String text) {
        boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        if (text.isEmpty() || !plain || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
