package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Identifies an edition of an instrument. Editions reuse codes with new meanings, so an id without an edition is not
 * enough.
 *
 * @param id the instrument: {@code swemwbs}
 * @param edition the edition: {@code 2009}
 */
public record InstrumentKey(String id, String edition) implements Serializable {

    /** Checks that neither is null. */
    public InstrumentKey {
        requireNonNull(id, "id");
        requireNonNull(edition, "edition");
    }

    /** The id and edition, separated by a slash: {@code swemwbs/2009}. */
    @Override
    public String toString() {
        return id + "/" + edition;
    }
}
