package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.examples.region.count.CouncilMeasure.SubmissionCount;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.tally.FileDimension;
import org.carerkit.outcomes.tally.Tally;
import org.carerkit.outcomes.tally.TallyFile;
import org.carerkit.outcomes.tally.TallyReading;

/**
 * A score of a questionnaire, tallied from answers. A file has one row for each respondent, a column for each of the
 * instrument's items, as {@code carerkit score} reads them, and columns that break people down. Other columns are
 * ignored. The council is the sender of the file, not a column.
 *
 * @param instrument the instrument
 * @param score the key of one of its scores
 * @param by the columns that break people down, in addition to the council
 */
public record ScoreMeasure(StandardInstrument instrument, String score, List<String> by)
        implements CouncilMeasure<Tally> {

    /** The name of the councils' dimension. */
    public static final String COUNCIL = "council";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the instrument has no such score, or a column occurs twice or is named
     *     {@value #COUNCIL}
     */
    public ScoreMeasure {
        requireNonNull(instrument, "instrument");
        requireNonNull(score, "score");
        by = new ArrayList<>(by); // a list that Java serialisation reads everywhere
        nobody(instrument.load(), score, by);
        file(instrument.load(), score, by);
    }

    private static TallyFile file(Instrument instrument, String score, List<String> by) {
        return TallyFile.ofAnswers(
                Scorer.of(instrument), score, by.stream().map(FileDimension::of).toList());
    }

    private static Tally nobody(Instrument instrument, String score, List<String> by) {
        return Tally.empty(instrument.key(), score, by).within(COUNCIL, "");
    }

    /** Returns a tally of nobody, which can be added to other tallies without changing them. */
    public Tally nobody() {
        return nobody(instrument.load(), score, by);
    }

    @Override
    public SubmissionCount<Tally> start(String council) {
        Instrument loaded = instrument.load();
        return new Count(council, file(loaded, score, by), Tally.empty(loaded.key(), score, by));
    }

    private static final class Count implements SubmissionCount<Tally> {

        private final String council;
        private final TallyFile file;
        private Tally tally;

        Count(String council, TallyFile file, Tally nobody) {
            this.council = council;
            this.file = file;
            this.tally = nobody;
        }

        @Override
        public void read(InputStream in, FileProblems found) throws IOException {
            TallyReading reading = file.read(in, 1);
            tally = tally.plus(reading.tally());
            found.rows(reading.findings(), reading.times());
        }

        @Override
        public Optional<Tally> result() {
            return tally.cells().isEmpty() ? Optional.empty() : Optional.of(tally.within(COUNCIL, council));
        }

        /** Returns true, because answers are not limited to a period. */
        @Override
        public boolean coversPeriod(Tally tally) {
            return true;
        }
    }
}
