package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One person's score at two time points. Whoever has only one of them, or none, counts as invited and changes no mean.
 *
 * @param before the score at baseline; empty when there is none that could be scored
 * @param after the score afterwards
 */
public record BeforeAfter(Optional<BigDecimal> before, Optional<BigDecimal> after) {

    /** Checks that both are there. */
    public BeforeAfter {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** Somebody with both scores. */
    public static BeforeAfter of(BigDecimal before, BigDecimal after) {
        return new BeforeAfter(Optional.of(before), Optional.of(after));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "BeforeAfter[…]";
    }
}
