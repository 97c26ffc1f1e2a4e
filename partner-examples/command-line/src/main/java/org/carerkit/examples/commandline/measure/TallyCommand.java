package org.carerkit.examples.commandline.measure;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.examples.commandline.measure.SentFiles.Sent;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FaultReport;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Progress;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.tally.FileDimension;
import org.carerkit.outcomes.tally.ScoreCounts;
import org.carerkit.outcomes.tally.Tally;
import org.carerkit.outcomes.tally.TallyFile;
import org.carerkit.outcomes.tally.TallyReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts how many people have each value of a score. */
@Command(
        name = "tally",
        header = "How many people have each value of a score: files of answers in, exact counts out.",
        description = {
            "",
            "Reads CSV with a column for each of the instrument's items; columns stand in any order, and others are passed "
                    + "over. A row is one person: where people answered several times, break them down by the column "
                    + "that says when. Writes a row for each value that "
                    + "somebody has, and one for responses that are not scorable, broken down by council where --council "
                    + "says who sent a file, and by columns of the files.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  carerkit tally --instrument swemwbs --score metric --by age answers.csv",
            "  carerkit tally --instrument swemwbs --score metric --council X01 --council X02 x01.csv x02.csv"
        },
        exitCodeList = {
            " 0:every row was understood",
            " 1:there are findings",
            " 2:the arguments cannot be used, or a file cannot be read to its end: there is no tally"
        })
public final class TallyCommand implements Callable<Integer> {

    private static final String COUNCIL = "council";

    private final Environment environment;

    @Option(names = "--instrument", required = true, paramLabel = "ID", description = NamedDefinitions.WHICH_INSTRUMENT)
    private String instrumentId = "";

    @Option(names = "--score", required = true, paramLabel = "KEY", description = "Which of its scores, metric say.")
    private String score = "";

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns that break people down; whoever has an empty cell there is counted as unknown.")
    private List<String> by = new ArrayList<>();

    @Mixin
    private SentFiles files = new SentFiles();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Map<String, Long> byCode = new TreeMap<>();
    private long rows;
    private long ragged;

    /** Creates the command for an environment. */
    public TallyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Instrument instrument = NamedDefinitions.instrument(instrumentId);
        TallyFile file = file(instrument);
        List<Sent> latest = latest(files.all());
        boolean byCouncil = latest.get(0).council().isPresent();
        FaultReport faults = new FaultReport(environment);
        Tally tally = Tally.empty(instrument.key(), score, by);
        tally = byCouncil ? tally.within(COUNCIL, "") : tally;
        try (Progress progress = new Progress(environment, "Counting", files.size())) {
            for (Sent sent : latest) {
                Tally read = read(sent, file, progress, faults);
                tally = tally.plus(sent.council()
                        .map(council -> read.within(COUNCIL, council))
                        .orElse(read));
            }
        }
        faults.end();
        write(tally);
        String without = ragged > 0 ? String.format(", %,d of them broken and counted nowhere", ragged) : "";
        environment.say(CountedNoun.of(rows, "row") + " in " + files.number() + without + ".");
        byCode.forEach((code, count) -> environment.say(String.format("%,9d  %s", count, code)));
        environment.say("These are exact counts: not for publication.");
        return byCode.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private TallyFile file(Instrument instrument) {
        if (instrument.score(score).isEmpty()) {
            throw new UnusableInputException("--score has to be one of: "
                    + instrument.scores().stream().map(ScoreDefinition::id).collect(joining(", ")) + ".");
        }
        if (by.contains(COUNCIL) || by.stream().distinct().count() < by.size()) {
            throw new UnusableInputException("--by takes each column once, and none that is called " + COUNCIL + ".");
        }
        try {
            return TallyFile.ofAnswers(
                    Scorer.of(instrument),
                    score,
                    by.stream().map(FileDimension::of).toList());
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--instrument estimates scores, which are not counted with exact ones.");
        }
    }

    /** Keeps each council's most recent files. Files without a council count as one sender's. */
    private static List<Sent> latest(List<Sent> all) {
        Map<Optional<String>, Instant> last = new HashMap<>();
        all.forEach(
                sent -> last.merge(sent.council(), sent.submitted(), (one, other) -> one.isAfter(other) ? one : other));
        return all.stream()
                .filter(sent -> sent.submitted().equals(last.get(sent.council())))
                .toList();
    }

    private Tally read(Sent sent, TallyFile file, Progress progress, FaultReport faults) throws IOException {
        try (InputFile source = InputFile.unchecked(sent.name(), environment, progress::advance)) {
            TallyReading reading = file.read(source, Runtime.getRuntime().availableProcessors());
            rows += reading.rows();
            ragged += reading.ragged();
            for (Finding finding : reading.findings()) {
                if (finding.severity() != Severity.INFORMATION) {
                    faults.tell(sent.name(), finding);
                } else {
                    environment.say("carerkit: " + FaultReport.told(sent.name(), finding));
                }
            }
            reading.times().forEach((code, times) -> {
                if (code.severity() != Severity.INFORMATION) {
                    byCode.merge(code.id(), times, Long::sum);
                }
            });
            return reading.tally();
        } catch (RefusedException e) {
            throw FaultReport.unusable(sent.name(), e.findings().all());
        } catch (IOException e) {
            throw InputFile.unreadable(sent.name());
        }
    }

    private void write(Tally tally) throws IOException {
        List<String> columns = new ArrayList<>(List.of("instrument", "score"));
        columns.addAll(tally.dimensions());
        columns.addAll(List.of("value", "people"));
        try (Results results = format.results(environment, columns)) {
            for (Map.Entry<List<String>, ScoreCounts> cell : tally.cells().entrySet()) {
                ScoreCounts counts = cell.getValue();
                for (Map.Entry<BigDecimal, Long> value : counts.counts().entrySet()) {
                    row(results, cell, plain(value.getKey()), value.getValue());
                }
                if (counts.notScorable() > 0) {
                    row(results, cell, "not-scorable", counts.notScorable());
                }
            }
        }
    }

    private void row(Results results, Map.Entry<List<String>, ScoreCounts> cell, Object value, long people)
            throws IOException {
        List<Object> cells =
                new ArrayList<>(List.of(cell.getValue().instrument().toString(), score));
        cells.addAll(cell.getKey());
        cells.add(value);
        cells.add(people);
        results.row(cells.toArray());
    }

    /** Removes trailing zeros, without an exponent in the result. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
