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
 * How a CSV file with a row for each response is counted: which columns break people down, and which holds the score or which
 * hold the answers. Its other columns are passed over. Immutable.
 *
 * <pre>{@code
 * TallyFile file = TallyFile.ofScores(swemwbs, "metric", "score", List.of(FileDimension.of("area"), FileDimension.of("wave")));
 * TallyReading reading = file.read(in, 2);
 * }</pre>
 *
 * <p>It takes as much memory as there are cells, whatever the number of rows, and comes to the same tally with any number of
 * threads. A row that has not as many cells as the header is counted nowhere and told; a blank score is a response that is
 * not scorable, and so is a text that is no value of the score, which is told.
 */
public final class TallyFile {

    /** The most findings that are listed, but for the first of each kind; all are counted. */
    public static final int MOST_FINDINGS = 100;

    /** The most categories, and the most different texts, of one column. */
    public static final int MOST_CATEGORIES = 10_000;

    private final ScoreColumns score;
    private final List<FileDimension> dimensions;

    private TallyFile(ScoreColumns score, List<FileDimension> dimensions) {
        this.score = score;
        this.dimensions = List.copyOf(dimensions);
        List<String> ids = ids();
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("dimensions: one is there twice");
        }
    }

    /**
     * A file with a score in a column.
     *
     * @param instrument the instrument
     * @param score the key of one of its scores
     * @param column the column that holds it
     * @param dimensions the columns that break people down; none counts everybody in one cell
     * @throws IllegalArgumentException if there is no such score, or a dimension is there twice
     */
    public static TallyFile ofScores(
            Instrument instrument, String score, String column, List<FileDimension> dimensions) {
        return new TallyFile(ScoreColumns.ofScores(instrument, score, requireNonNull(column, "column")), dimensions);
    }

    /**
     * A file with the answers, each in the column that has the name of its item.
     *
     * @param scorer scores the answers; under a rule that estimates nothing
     * @param score the key of one of its scores
     * @param dimensions the columns that break people down; none counts everybody in one cell
     * @throws IllegalArgumentException if there is no such score, a dimension is there twice, or the rule makes estimates,
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
     * @param in the file, in UTF-8; read to its end, not closed
     * @param threads how many threads take it apart, this one included; 1 or more
     * @throws RefusedException if the file is no CSV, a column is missing or there twice, or a dimension has more than
     *     {@link #MOST_CATEGORIES} categories: nothing is counted
     * @throws IOException if the file cannot be read
     */
    public TallyReading read(InputStream in, int threads) throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: 1 or more");
        }
        return new TallyJob(score, dimensions, requireNonNull(in, "in")).run(threads);
    }

    private List<String> ids() {
        return dimensions.stream().map(each -> each.dimension().id()).toList();
    }
}
