package org.carerkit.examples.commandline.measure;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.csv.Spreadsheet;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.terminal.CsvInput;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FaultReport;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Item;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.scoring.ItemAnswer;
import org.carerkit.outcomes.scoring.MetricScore;
import org.carerkit.outcomes.scoring.ProratedScore;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.SafetyNotice;
import org.carerkit.outcomes.scoring.Score;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a file of questionnaires. */
@Command(
        name = "score",
        header = "Score questionnaires: a row of answers in, a row of scores out.",
        description = {
            "",
            "Reads CSV with the header respondent,i1,i2,… (the instrument's items in their order) and writes a row for each "
                    + "respondent: respondent, status, a column for each score, band, notices. A missing answer is never a "
                    + "zero: such a row is not-scorable, and standard error says where and why. A notice names an answer "
                    + "that somebody has to act on at once.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit score --instrument swemwbs answers.csv > scores.csv",
            "  carerkit score --instrument phq-9 --format json -"
        },
        exitCodeList = {
            " 0:every row has its scores, and there is no notice",
            " 1:a row is not scorable or lacks a score, or somebody has to act on an answer",
            " 2:the arguments cannot be used, or the file or one of its rows cannot be read"
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final String RESPONDENT = "respondent";

    private static final int ESTIMATE_DECIMALS = 2;

    private final Environment environment;

    @Option(names = "--instrument", required = true, paramLabel = "ID", description = NamedDefinitions.WHICH_INSTRUMENT)
    private String instrumentId = "";

    @Option(
            names = "--missing",
            paramLabel = "RULE",
            description = "Another of the instrument's rules about missing answers than its first.")
    private Optional<String> missing = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(arity = "1", paramLabel = "FILE", description = "The answers, or - for standard input.")
    private String file = "-";

    private @Nullable Results results;
    private long rows;
    private long notScorable;
    private long incomplete;
    private long withNotices;

    /** Creates the command for an environment. */
    public ScoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Instrument instrument = NamedDefinitions.instrument(instrumentId);
        Scorer scorer = scorer(instrument);
        List<String> columns = new ArrayList<>(List.of(RESPONDENT));
        instrument.items().stream().map(Item::id).forEach(columns::add);
        FaultReport unreadable = new FaultReport(environment);
        FaultReport unscored = new FaultReport(environment);
        FaultReport formulas = new FaultReport(environment);
        try {
            CsvInput.read(
                    file,
                    CsvTable.of(columns).withoutOthers().maxBytes(Long.MAX_VALUE),
                    environment,
                    row -> {
                        if (Spreadsheet.isFormula(row.cell(RESPONDENT))) {
                            formulas.tell(file, new Finding(CoreFinding.CSV_FORMULA, row.place(RESPONDENT)));
                        }
                        score(scorer, row, unscored);
                    },
                    unreadable::tell);
            results(instrument); // writes the header even if the file has no rows
        } finally {
            if (results != null) {
                results.close();
            }
        }
        unreadable.end();
        unscored.end();
        formulas.end();
        environment.say(rows + " scored or judged: " + notScorable + " not scorable, " + incomplete
                + " without one of their scores, " + withNotices + " with a notice to act on today.");
        if (unreadable.any()) {
            return ExitCode.UNUSABLE;
        }
        return notScorable + incomplete + withNotices > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Scorer scorer(Instrument instrument) {
        if (missing.isEmpty()) {
            return Scorer.of(instrument);
        }
        try {
            return Scorer.of(instrument, missing.get());
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--missing has to be one of: "
                    + instrument.missingRules().stream().map(rule -> rule.id()).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    /** Returns the results, opened at the first row, so that a refused file produces no output, not even a header. */
    private Results results(Instrument instrument) throws IOException {
        if (results != null) {
            return results;
        }
        List<String> columns = new ArrayList<>(List.of("respondent", "status"));
        instrument.scores().stream().map(ScoreDefinition::id).forEach(columns::add);
        columns.add("band");
        columns.add("notices");
        results = format.results(environment, columns);
        return results;
    }

    private void score(Scorer scorer, CsvRow row, FaultReport unscored) throws IOException {
        List<ItemAnswer> answers = scorer.instrument().items().stream()
                .map(item -> new ItemAnswer(item.id(), row.text(item.id())))
                .toList();
        ScoringResult result = scorer.score(new Response(answers));
        rows++;
        withNotices += result.notices().isEmpty() ? 0 : 1;
        for (Finding finding : result.findings()) {
            unscored.tell(file, new Finding(finding.code(), row.place(finding.path()), finding.limit()));
        }
        if (result instanceof Scored scored) {
            incomplete += scored.scores().size() < scorer.instrument().scores().size() ? 1 : 0;
            write(row.cell(RESPONDENT), scored, scorer.instrument());
        } else {
            notScorable++;
            write(row.cell(RESPONDENT), result, scorer.instrument());
        }
    }

    private void write(String respondent, ScoringResult result, Instrument instrument) throws IOException {
        List<Object> cells = new ArrayList<>();
        cells.add(respondent);
        cells.add(result instanceof Scored ? "scored" : "not-scorable");
        List<String> bands = new ArrayList<>();
        boolean oneBanded = instrument.scores().stream()
                        .filter(score -> !score.bands().isEmpty())
                        .count()
                == 1;
        for (ScoreDefinition definition : instrument.scores()) {
            Optional<Score> score = result instanceof Scored scored ? scored.score(definition.id()) : Optional.empty();
            cells.add(score.<Object>map(ScoreCommand::number).orElse(""));
            score.flatMap(Score::band)
                    .ifPresent(band -> bands.add(oneBanded ? band.id() : definition.id() + "=" + band.id()));
        }
        cells.add(String.join(" ", bands));
        cells.add(result.notices().stream().map(SafetyNotice::id).collect(Collectors.joining(" ")));
        results(instrument).row(cells.toArray());
    }

    private static BigDecimal number(Score score) {
        return score instanceof MetricScore metric
                ? metric.value()
                : score.rounded(score instanceof ProratedScore ? ESTIMATE_DECIMALS : 0);
    }
}
