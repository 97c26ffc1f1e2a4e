package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.tour.TourStep.Chapter.TourFile;
import org.carerkit.outcomes.change.ChangeCounter;
import org.carerkit.outcomes.change.ChangeMeasure;
import org.carerkit.outcomes.change.ChangePlan;
import org.carerkit.outcomes.change.ChangeReport;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.ItemAnswer;
import org.carerkit.outcomes.scoring.NotScorable;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.carerkit.outcomes.tally.Dimension;
import org.carerkit.outcomes.tally.TallyCounter;
import org.carerkit.pages.ChangeLines;

/**
 * Scores a wellbeing survey among carers before and after support, reports what changed, and makes a table of the
 * respondents safe to publish.
 */
final class SurveyStep implements TourStep {

    private static final String ANSWERS = "survey.csv";
    private static final String SCORES = "scores.csv";
    private static final String SCORE = "metric";
    private static final int BEFORE = 3; // the first columns of the items before and after
    private static final int AFTER = BEFORE + SampleSurvey.ITEMS;

    /** The smallest group about which figures are shown. */
    private static final MinimumGroup POLICY = new MinimumGroup(8);

    private final Environment environment;
    private final long seed;
    private final Instrument swemwbs = StandardInstrument.SWEMWBS.load();
    private final Scorer scorer = Scorer.of(swemwbs);

    SurveyStep(Environment environment, long seed) {
        this.environment = environment;
        this.seed = seed;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        write(folder, ANSWERS, SampleSurvey.columns(), SampleSurvey.rows(seed));
        ChangeCounter change = new ChangeCounter(ChangePlan.published(ChangeMeasure.of(swemwbs, SCORE)));
        TallyCounter<CsvRow> people = new TallyCounter<>(swemwbs, SCORE, List.of(column("area", 1), column("age", 2)));
        List<List<String>> scores = new ArrayList<>();
        long[] notScorable = new long[1];
        CsvReading reading;
        try (InputStream in = Files.newInputStream(folder.file(ANSWERS))) {
            reading = CsvTable.of(SampleSurvey.columns()).read(in, row -> {
                ScoringResult before = scorer.score(response(row, BEFORE));
                ScoringResult after = scorer.score(response(row, AFTER));
                change.add(before, after);
                people.add(row, after);
                scores.add(List.of(row.cells().get(0), score(before), score(after)));
                notScorable[0] += before instanceof NotScorable || after instanceof NotScorable ? 1 : 0;
            });
        }
        write(folder, SCORES, List.of("respondent", "pre", "post"), scores);
        SurveyTable safe = SurveyTable.of(people.tally());
        safe.write(folder, environment);
        ChangeReport report = change.report(SampleSurvey.INVITED, POLICY);
        return new Chapter(
                "Do carers feel better?",
                List.of(asked(reading.rows(), notScorable[0]), changed(report), safe.text()),
                List.of(ChangeLines.table("Wellbeing before and after support", report), safe.table()),
                "carerkit change --instrument swemwbs --invited " + SampleSurvey.INVITED + " " + SCORES,
                List.of(
                        new TourFile(ANSWERS, "the answers, a row a person"),
                        new TourFile(SCORES, "each person's score before and after; blank where there is none"),
                        new TourFile(SurveyTable.FILE, "the table that may be published")));
    }

    private static String asked(long rows, long notScorable) {
        return String.format(
                Locale.UK,
                "%,d carers were asked seven questions about their wellbeing (SWEMWBS) before they had support, and"
                        + " again after it; %,d answered both times. For %,d of these there is no change to tell, because"
                        + " an item was left out or an answer does not exist: a result of its own, never a zero.",
                SampleSurvey.INVITED,
                rows,
                notScorable);
    }

    private static String changed(ChangeReport report) {
        ChangeReport.Scores scores = report.scores();
        ChangeReport.Reliable reliable = report.reliable().orElseThrow();
        return String.format(
                Locale.UK,
                "On a scale from 7 to 35 the others had %s on average before and %s after: %s more, and with 95%%"
                        + " confidence between %s and %s. %s%% are reliably better and %s%% reliably worse. The figures"
                        + " say what changed, and not why.",
                scores.before().text(),
                scores.after().text(),
                scores.change().text(),
                scores.low().text(),
                scores.high().text(),
                reliable.improved().percent().text(),
                reliable.worse().percent().text());
    }

    private void write(TourFolder folder, String name, List<String> columns, List<List<String>> rows)
            throws IOException {
        try (Results results = folder.table(name, columns, environment)) {
            for (List<String> row : rows) {
                results.row(row.toArray());
            }
        }
    }

    private static Dimension<CsvRow> column(String id, int column) {
        return new Dimension<>(id, row -> Optional.of(row.cells().get(column)));
    }

    private Response response(CsvRow row, int from) {
        List<ItemAnswer> answers = new ArrayList<>();
        for (int i = 0; i < SampleSurvey.ITEMS; i++) {
            answers.add(new ItemAnswer(swemwbs.items().get(i).id(), row.cells().get(from + i)));
        }
        return new Response(answers);
    }

    private static String score(ScoringResult result) {
        return result instanceof Scored scored
                ? scored.score(SCORE).orElseThrow().rounded(2).toPlainString()
                : "";
    }
}
