package org.carerkit.outcomes.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.InstrumentKey;
import org.carerkit.outcomes.instrument.Item;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.internal.CsvScanner;
import org.carerkit.outcomes.scoring.ItemAnswer;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds the score of a row and its position on the {@link Scale}, from the columns that hold scores or answers.
 * Immutable.
 */
final class ScoreColumns {

    private static final int LONGEST_NUMBER = 9;

    private final InstrumentKey instrument;
    private final String score;
    private final Scale scale;
    private final List<String> columns;
    private final @Nullable Scorer scorer;

    private ScoreColumns(Instrument instrument, String score, List<String> columns, @Nullable Scorer scorer) {
        ScoreDefinition definition =
                instrument.score(score).orElseThrow(() -> new IllegalArgumentException("score: not in " + instrument));
        this.instrument = instrument.key();
        this.score = score;
        this.scale = new Scale(definition);
        this.columns = List.copyOf(columns);
        this.scorer = scorer;
    }

    static ScoreColumns ofScores(Instrument instrument, String score, String column) {
        return new ScoreColumns(instrument, score, List.of(column), null);
    }

    static ScoreColumns ofAnswers(Scorer scorer, String score) {
        List<String> columns =
                scorer.instrument().items().stream().map(Item::id).toList();
        return new ScoreColumns(scorer.instrument(), score, columns, scorer);
    }

    InstrumentKey instrument() {
        return instrument;
    }

    String score() {
        return score;
    }

    Scale scale() {
        return scale;
    }

    List<String> columns() {
        return columns;
    }

    /** Finds the scores of rows. Use it on one thread. */
    abstract static class Finder {

        /**
         * Finds the positions of rows' scores on the scale. A position one beyond the scale is a response that cannot
         * be scored; two beyond, a row for which {@link #faults} has something to report.
         *
         * @param rows the rows
         * @param count the number of rows
         * @param places the array for the positions
         * @param at the index of the first position
         */
        abstract void find(CsvScanner rows, int count, int[] places, int at);

        /** The faults of one row, each with a code and the column in the file, from 0. */
        abstract List<Fault> faults(CsvScanner rows, int row);
    }

    record Fault(OutcomesFinding code, int column) {}

    /** Creates a finder for the columns at these positions in the file. */
    Finder finder(int[] places) {
        return scorer == null ? new ScoreFinder(places[0]) : new AnswerFinder(scorer, places);
    }

    private final class ScoreFinder extends Finder {

        private final int place;
        private final TextNumbers numbers = new TextNumbers(this::number, TallyFile.MOST_CATEGORIES);

        ScoreFinder(int place) {
            this.place = place;
        }

        private int number(String cell) {
            String text = cell.strip();
            int found = text.isEmpty() ? scale.size() : scale.placeOf(text);
            return found < 0 ? scale.size() + 1 : found;
        }

        @Override
        void find(CsvScanner rows, int count, int[] places, int at) {
            numbers.of(rows, count, place, places, at);
        }

        @Override
        List<Fault> faults(CsvScanner rows, int row) {
            return List.of(new Fault(OutcomesFinding.SCORE_VALUE_IMPOSSIBLE, place));
        }
    }

    private final class AnswerFinder extends Finder {

        private final Scorer answers;
        private final int[] places;
        private final int[] sheet;

        AnswerFinder(Scorer answers, int[] places) {
            this.answers = answers;
            this.places = places;
            this.sheet = new int[places.length];
        }

        @Override
        void find(CsvScanner rows, int count, int[] found, int at) {
            for (int row = 0; row < count; row++) {
                found[at + row] = find(rows, row);
            }
        }

        private int find(CsvScanner rows, int row) {
            for (int i = 0; i < places.length; i++) {
                sheet[i] = answer(rows.bytes(), rows.from(row, places[i]), rows.to(row, places[i]));
                if (sheet[i] == NO_NUMBER) {
                    return place(answers.score(response(rows, row)));
                }
            }
            return place(answers.score(sheet));
        }

        private int place(ScoringResult result) {
            Optional<org.carerkit.outcomes.scoring.Score> found =
                    result instanceof Scored scored ? scored.score(score) : Optional.empty();
            boolean told = result.findings().all().stream().anyMatch(AnswerFinder::isTold);
            return found.map(scale::placeOf).orElse(told ? scale.size() + 1 : scale.size());
        }

        /** A missing answer is not reported as a fault. It only makes the response impossible to score. */
        private static boolean isTold(Finding finding) {
            return finding.code() != OutcomesFinding.ANSWER_MISSING;
        }

        private Response response(CsvScanner rows, int row) {
            List<ItemAnswer> given = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                given.add(
                        new ItemAnswer(columns.get(i), rows.text(row, places[i]).strip()));
            }
            return new Response(given);
        }

        @Override
        List<Fault> faults(CsvScanner rows, int row) {
            return answers.score(response(rows, row)).findings().all().stream()
                    .filter(AnswerFinder::isTold)
                    .map(finding -> new Fault(
                            (OutcomesFinding) finding.code(), places[Math.max(0, columns.indexOf(finding.path()))]))
                    .toList();
        }
    }

    private static final int NO_NUMBER = Integer.MIN_VALUE + 1;

    private static int answer(byte[] bytes, int from, int to) {
        if (from == to) {
            return Scorer.MISSING;
        }
        if (to - from > LONGEST_NUMBER) {
            return NO_NUMBER;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return NO_NUMBER;
            }
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }
}
