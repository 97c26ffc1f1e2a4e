package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

/**
 * Identifies a measure of the Adult Social Care Outcomes Framework. A code means nothing without the edition: "3B" is
 * carers' satisfaction in the framework up to 2022-23, but something else afterwards.
 *
 * @param edition the framework's edition, by its first year: {@code 2023-24}
 * @param code the measure: {@code 3D part 1b}
 */
public record AscofKey(String edition, String code) {

    /** Carers who receive self-directed support. */
    public static final AscofKey CARERS_SELF_DIRECTED = new AscofKey("2023-24", "3D part 1b");

    /** Carers who receive direct payments. */
    public static final AscofKey CARERS_DIRECT_PAYMENTS = new AscofKey("2023-24", "3D part 2b");

    /**
     * Checks that both are present.
     *
     * @throws IllegalArgumentException if either is blank
     */
    public AscofKey {
        if (requireNonNull(edition, "edition").isBlank()
                || requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("edition and code: must be given");
        }
    }

    @Override
    public String toString() {
        return "ASCOF " + edition + " " + code;
    }
}
