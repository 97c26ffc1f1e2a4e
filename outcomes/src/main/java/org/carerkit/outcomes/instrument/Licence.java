package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * On what terms an instrument is used.
 *
 * @param terms the licence or permission, in a sentence
 * @param wording whether the items' wording may come with the library
 */
public record Licence(String terms, Wording wording) {

    /** Where the items' wording comes from. */
    public enum Wording {
        /** From a file that whoever holds a licence supplies; without it nothing is rendered. */
        @JsonProperty("from-licence-holder")
        FROM_LICENCE_HOLDER,
        /** The licence allows everybody to show it. */
        @JsonProperty("open")
        OPEN
    }

    /** Checks that both are there. */
    public Licence {
        requireNonNull(terms, "terms");
        requireNonNull(wording, "wording");
    }
}
