package org.carerkit.examples.commandline;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.csv.CsvRow;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Item;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.scoring.Answer;
import org.carerkit.outcomes.scoring.MetricScore;
import org.carerkit.outcomes.scoring.ProratedScore;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.SafetyNotice;
import org.carerkit.outcomes.scoring.Score;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.scoring.ScoringResult;
import picocli.CommandLine.Command;
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
final class ScoreCommand implements Callable<Integer> {

    private static final int ESTIMATE_DECIMALS = 2;

    private final Environment environment;

    @Option(names = "--instrument", required = true, paramLabel = "ID", description = Instruments.WHICH)
    private String instrumentId = "";

    @Option(
            names = "--missing",
            paramLabel = "RULE",
            description = "Another of the instrument's rules about missing answers than its first.")
    private Optional<String> missing = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = ValidateCommand.FORMATS)
    private Format format = Format.TABLE;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The answers, or - for standard input.")
    private String file = "-";

    private long rows;
    private long notScorable;
    private long incomplete;
    private long withNotices;

    ScoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Instrument instrument = Instruments.named(instrumentId);
        Scorer scorer = scorer(instrument);
        List<String> columns = new ArrayList<>(List.of("respondent"));
        instrument.items().stream().map(Item::id).forEach(columns::add);
        Faults unreadable = new Faults(environment);
        Faults unscored = new Faults(environment);
        Faults formulas = new Faults(environment);
        try (CsvInput input = new CsvInput(file, environment, read -> {}).withColumns(columns);
                Results results = results(instrument)) {
            for (CsvRow row = input.next(); row != null; row = input.next()) {
                String ragged = input.ragged(row);
                if (ragged != null) {
                    unreadable.tell(ragged);
                } else {
                    Optional.ofNullable(input.formula(row, 0)).ifPresent(formulas::tell);
                    score(scorer, row, columns, input, results, unscored);
                }
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
            throw new Unusable("--missing has to be one of: "
                    + instrument.missingRules().stream().map(rule -> rule.id()).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private Results results(Instrument instrument) throws IOException {
        List<String> columns = new ArrayList<>(List.of("respondent", "status"));
        instrument.scores().stream().map(ScoreDefinition::id).forEach(columns::add);
        columns.add("band");
        columns.add("notices");
        return Results.to(environment, format, true, columns.toArray(String[]::new));
    }

    private void score(
            Scorer scorer, CsvRow row, List<String> columns, CsvInput input, Results results, Faults unscored)
            throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            answers.add(new Answer(columns.get(i), row.cells().get(i).strip()));
        }
        ScoringResult result = scorer.score(new Response(answers));
        rows++;
        withNotices += result.notices().isEmpty() ? 0 : 1;
        for (Finding finding : result.findings()) {
            int column = columns.indexOf(finding.path());
            String where = column < 0 ? file + ", line " + input.line() : input.at(column);
            unscored.tell(where + ": " + finding.code().id() + " " + finding.message());
        }
        if (result instanceof Scored scored) {
            incomplete += scored.scores().size() < scorer.instrument().scores().size() ? 1 : 0;
            write(row.cells().get(0), scored, scorer.instrument(), results);
        } else {
            notScorable++;
            write(row.cells().get(0), result, scorer.instrument(), results);
        }
    }

    private static void write(String respondent, ScoringResult result, Instrument instrument, Results results)
            throws IOException {
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
        results.row(cells.toArray());
    }

    private static BigDecimal number(Score score) {
        return score instanceof MetricScore metric
                ? metric.value()
                : score.rounded(score instanceof ProratedScore ? ESTIMATE_DECIMALS : 0);
    }
}
