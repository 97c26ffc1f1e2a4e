package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happens to a response in which answers are missing. Missing is never zero.
 *
 * @param id its key, by which a caller asks for a rule other than the instrument's first
 * @param kind what is done
 * @param mostMissing how many answers may be missing, of those of the whole instrument; zero but for
 *     {@link Kind#MEAN_OF_ANSWERED}
 */
public record MissingRule(String id, Kind kind, int mostMissing) {

    /** What is done about missing answers. */
    public enum Kind {
        /** Every item has to be answered, or there is no score at all. */
        @JsonProperty("complete")
        COMPLETE,
        /** Each score stands by itself: it needs all of its own items, whatever happens to the others. */
        @JsonProperty("each-score")
        EACH_SCORE,
        /** Each sum is its mean over the answered items times the number of its items, when few answers are missing. */
        @JsonProperty("mean-of-answered")
        MEAN_OF_ANSWERED
    }

    /** Checks that everything is there. */
    public MissingRule {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
    }
}
