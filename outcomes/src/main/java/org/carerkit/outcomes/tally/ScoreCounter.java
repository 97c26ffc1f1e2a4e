package org.carerkit.outcomes.tally;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.InstrumentKey;
import org.carerkit.outcomes.scoring.MetricScore;
import org.carerkit.outcomes.scoring.RawScore;
import org.carerkit.outcomes.scoring.Score;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.ScoringResult;

/** Counts the values of one score, result by result. Use each counter on one thread, then add their counts together. */
public final class ScoreCounter {

    private final InstrumentKey instrument;
    private final String score;
    private final Map<BigDecimal, Long> counts = new HashMap<>();
    private long notScorable;

    /**
     * Starts with nothing counted.
     *
     * @param instrument the instrument
     * @param score the key of one of its scores
     * @throws IllegalArgumentException if the instrument has no such score
     */
    public ScoreCounter(Instrument instrument, String score) {
        this.instrument = instrument.key();
        this.score = score;
        if (instrument.score(score).isEmpty()) {
            throw new IllegalArgumentException("score: not in " + instrument);
        }
    }

    /**
     * Counts one result.
     *
     * @throws IllegalArgumentException if the result is for another instrument or edition, or its score is an estimate
     */
    public void add(ScoringResult result) {
        if (!result.instrument().equals(instrument)) {
            throw new IllegalArgumentException("result: belongs to another instrument");
        }
        if (result instanceof Scored scored && scored.score(score).isPresent()) {
            counts.merge(exact(scored.score(score).orElseThrow()), 1L, Long::sum);
        } else {
            notScorable++;
        }
    }

    /** The counts so far. Counting can continue. */
    public ScoreCounts counts() {
        return new ScoreCounts(instrument, score, notScorable, new TreeMap<>(counts));
    }

    private static BigDecimal exact(Score score) {
        if (score instanceof RawScore raw) {
            return BigDecimal.valueOf(raw.points());
        }
        if (score instanceof MetricScore metric) {
            return metric.value();
        }
        throw new IllegalArgumentException("result: an estimated score is not counted with exact ones");
    }
}
