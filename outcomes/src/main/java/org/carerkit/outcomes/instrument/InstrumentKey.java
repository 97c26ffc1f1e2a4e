package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Which instrument, and which edition of it. Codes are used again with new meanings, so neither stands alone.
 *
 * @param id the instrument: {@code swemwbs}
 * @param edition its edition: {@code 2009}
 */
public record InstrumentKey(String id, String edition) implements Serializable {

    /** Checks that both are there. */
    public InstrumentKey {
        requireNonNull(id, "id");
        requireNonNull(edition, "edition");
    }

    /** Id and edition with a stroke between: {@code swemwbs/2009}. */
    @Override
    public String toString() {
        return id + "/" + edition;
    }
}
