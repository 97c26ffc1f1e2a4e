package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Instrument.MissingRule;
import org.carerkit.outcomes.scoring.Scorer;

/**
 * Counts a CSV file with a row for each response. Defines which columns break people down and which hold the score or
 * the answers; other columns are ignored. Immutable.
 *
 * <pre>{@code
 * TallyFile file = TallyFile.ofScores(swemwbs, "metric", "score",
 *     List.of(FileDimension.of("area"), FileDimension.of("wave")));
 * TallyReading reading = file.read(in, 2);
 * }</pre>
 *
 * <p>Memory depends on the number of cells, not of rows, and any number of threads gives the same tally. A row with
 * more or fewer cells than the header is reported and not counted. A blank score is a response that cannot be scored. A
 * text that is not a value of the score is counted the same way, and is also reported.
 */
public final class TallyFile {

    /** The most findings listed, apart from the first of each kind. All are counted. */
    public static final int MOST_FINDINGS = 100;

    /** The most categories, and the most different texts, in one column. */
    public static final int MOST_CATEGORIES = 10_000;

    private final ScoreColumns score;
    private final List<FileDimension> dimensions;

    private TallyFile(ScoreColumns score, List<FileDimension> dimensions) {
        this.score = score;
        this.dimensions = List.copyOf(dimensions);
        List<String> ids = ids();
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("dimensions: one occurs twice");
        }
    }

    /**
     * Counts a file with a score in a column.
     *
     * @param instrument the instrument
     * @param score the key of one of its scores
     * @param column the column with the score
     * @param dimensions the columns that break people down; if empty, everyone is in one cell
     * @throws IllegalArgumentException if there is no such score, or a dimension is repeated
     */
    public static TallyFile ofScores(
            Instrument instrument, String score, String column, List<FileDimension> dimensions) {
        return new TallyFile(ScoreColumns.ofScores(instrument, score, requireNonNull(column, "column")), dimensions);
    }

    /**
     * Counts a file with answers, each in the column named after its item.
     *
     * @param scorer a scorer whose rule for missing answers does not estimate
     * @param score the key of one of the scores
     * @param dimensions the columns that break people down; if empty, everyone is in one cell
     * @throws IllegalArgumentException if there is no such score, a dimension is repeated, or the rule makes estimates,
     *     which are not counted with exact scores
     */
    public static TallyFile ofAnswers(Scorer scorer, String score, List<FileDimension> dimensions) {
        if (scorer.missingRule().kind() == MissingRule.Kind.MEAN_OF_ANSWERED) {
            throw new IllegalArgumentException("scorer: makes estimates");
        }
        return new TallyFile(ScoreColumns.ofAnswers(scorer, score), dimensions);
    }

    /**
     * Counts a file.
     *
     * @param in a UTF-8 file; read to its end, not closed
     * @param threads the number of threads, including the caller's; 1 or more
     * @throws RefusedException if the file is not CSV, a column is missing or repeated, or a dimension has more than
     *     {@link #MOST_CATEGORIES} categories; nothing is counted
     * @throws IOException if the file cannot be read
     */
    public TallyReading read(InputStream in, int threads) throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: must be at least 1");
        }
        return new TallyJob(score, dimensions, requireNonNull(in, "in")).run(threads);
    }

    private List<String> ids() {
        return dimensions.stream().map(each -> each.dimension().id()).toList();
    }
}
