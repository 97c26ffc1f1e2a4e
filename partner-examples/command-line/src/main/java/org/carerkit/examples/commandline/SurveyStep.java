package org.carerkit.examples.commandline;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerkit.examples.commandline.Chapter.TourFile;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.SurveySummary;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.report.Table;
import org.carerkit.outcomes.scoring.Answer;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.carerkit.outcomes.tally.ScoreCounter;

/** Scores a wellbeing survey among carers, and says what of it may be published. */
final class SurveyStep implements TourStep {

    private static final String ANSWERS = "survey.csv";
    private static final String SCORES = "scores.csv";
    private static final String SCORE = "metric";
    private static final String[] ANSWER_COLUMNS = {"respondent", "i1", "i2", "i3", "i4", "i5", "i6", "i7"};
    private static final String[] SCORE_COLUMNS = {"respondent", "status", "raw", "metric", "findings"};

    /** Nothing about fewer people than this leaves the service. */
    private static final MinimumGroup POLICY = new MinimumGroup(5);

    private final Environment environment;
    private final long seed;

    SurveyStep(Environment environment, long seed) {
        this.environment = environment;
        this.seed = seed;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        List<List<String>> rows = SampleSurvey.rows(seed);
        try (OutputStream out = folder.write(ANSWERS);
                Results results = Results.to(environment.withOut(out), Format.CSV, true, ANSWER_COLUMNS)) {
            for (List<String> row : rows) {
                results.row(row.toArray());
            }
        }
        Instrument swemwbs = StandardInstrument.SWEMWBS.load();
        ScoreCounter counter = new ScoreCounter(swemwbs, SCORE);
        try (OutputStream out = folder.write(SCORES);
                Results results = Results.to(environment.withOut(out), Format.CSV, true, SCORE_COLUMNS)) {
            Scorer scorer = Scorer.of(swemwbs);
            for (List<String> row : rows) {
                ScoringResult result = scorer.score(response(row));
                counter.add(result);
                results.row(cells(row.get(0), result));
            }
        }
        SurveySummary summary = POLICY.summary(SampleSurvey.INVITED, counter.counts(), 1);
        long notScorable = counter.counts().notScorable();
        return new Chapter(
                "Are carers well?",
                List.of(String.format(
                        Locale.UK,
                        "%s carers were asked seven questions about their wellbeing (%s), and %s answered. %s answers can be "
                                + "scored: %s on average, on a scale from 7 to 35. %d cannot, because an item was left out "
                                + "or an answer does not exist: they are a result of their own, never a zero.",
                        summary.invited().text(),
                        "SWEMWBS",
                        summary.answered().text(),
                        summary.scorable().text(),
                        summary.mean().text(),
                        notScorable)),
                List.of(table(summary, notScorable)),
                "",
                List.of(
                        new TourFile(ANSWERS, "the answers, a row a person"),
                        new TourFile(SCORES, "the score of each answer, or why there is none")));
    }

    private static Response response(List<String> row) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            answers.add(new Answer(ANSWER_COLUMNS[i], row.get(i)));
        }
        return new Response(answers);
    }

    private static Object[] cells(String respondent, ScoringResult result) {
        if (result instanceof Scored scored) {
            return new Object[] {respondent, "scored", score(scored, "raw", 0), score(scored, SCORE, 2), ""};
        }
        String findings = String.join(
                " ",
                result.findings().all().stream()
                        .map(finding -> finding.path() + ":" + finding.code().id())
                        .toList());
        return new Object[] {respondent, "not-scorable", "", "", findings};
    }

    private static BigDecimal score(Scored scored, String id, int decimals) {
        return scored.score(id).orElseThrow().rounded(decimals);
    }

    private static Table table(SurveySummary summary, long notScorable) {
        PublishedFigure without = POLICY.count(notScorable);
        return Table.of(
                        "What may be published: no figure about fewer than " + POLICY.people() + " people",
                        "Figure",
                        "Value")
                .row("Asked", summary.invited().text())
                .row("Answered", summary.answered().text())
                .row("With a score", summary.scorable().text())
                .row("Without a score", without.text())
                .row("Mean metric score", summary.mean().text());
    }
}
