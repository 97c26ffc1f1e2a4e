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
import org.carerkit.outcomes.scoring.Answer;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.jspecify.annotations.Nullable;

/** Where a file holds the score, and how a row comes to a place on its {@link Scale}. Immutable. */
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

    /** Finds the score of a row. For one thread. */
    abstract static class Finder {

        /**
         * The place of the row's score on the scale; one beyond it for a response that is not scorable, two beyond it when
         * {@link #faults} has something to tell.
         */
        abstract int find(CsvScanner row);

        /** What is wrong with the row that was looked at last: a finding, and in which column of the file, from 0. */
        abstract List<Fault> faults(CsvScanner row);
    }

    record Fault(OutcomesFinding code, int column) {}

    /** Finds scores where the columns stand in these places of the file. */
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
        int find(CsvScanner row) {
            return numbers.of(row.bytes(), row.from(place), row.to(place));
        }

        @Override
        List<Fault> faults(CsvScanner row) {
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
        int find(CsvScanner row) {
            for (int i = 0; i < places.length; i++) {
                sheet[i] = answer(row.bytes(), row.from(places[i]), row.to(places[i]));
                if (sheet[i] == NO_NUMBER) {
                    return place(answers.score(response(row)));
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

        /** A missing answer is nothing to tell: it is what makes a response not scorable. */
        private static boolean isTold(Finding finding) {
            return finding.code() != OutcomesFinding.ANSWER_MISSING;
        }

        private Response response(CsvScanner row) {
            List<Answer> given = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                given.add(new Answer(columns.get(i), row.text(places[i]).strip()));
            }
            return new Response(given);
        }

        @Override
        List<Fault> faults(CsvScanner row) {
            return answers.score(response(row)).findings().all().stream()
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
