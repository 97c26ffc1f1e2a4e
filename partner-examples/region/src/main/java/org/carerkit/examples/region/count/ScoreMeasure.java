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
 * A score of a questionnaire, tallied from answers: a row for each respondent with a column for each of the instrument's
 * items, as {@code carerkit score} reads them, and columns that break people down. Columns of other names are passed over. A
 * council is who sent the file: no column names it.
 *
 * @param instrument the instrument
 * @param score the key of one of its scores
 * @param by the columns that break people down beside the council
 */
public record ScoreMeasure(StandardInstrument instrument, String score, List<String> by)
        implements CouncilMeasure<Tally> {

    /** What the dimension of the councils is called. */
    public static final String COUNCIL = "council";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the instrument has no such score, or a column is there twice or called
     *     {@value #COUNCIL}
     */
    public ScoreMeasure {
        requireNonNull(instrument, "instrument");
        requireNonNull(score, "score");
        by = new ArrayList<>(by); // Java's own serialization knows it on both sides
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

    /** Nobody: added to the tally of councils it changes nothing. */
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

        /** Answers are of whatever time they are. */
        @Override
        public boolean coversPeriod(Tally tally) {
            return true;
        }
    }
}
