package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One person's score at two points in time. A person without both scores still counts as invited but changes no mean.
 *
 * @param before the score at baseline; empty if there is none that could be scored
 * @param after the later score
 */
public record BeforeAfter(Optional<BigDecimal> before, Optional<BigDecimal> after) {

    /** Checks that neither is null. */
    public BeforeAfter {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** Creates a person with both scores. */
    public static BeforeAfter of(BigDecimal before, BigDecimal after) {
        return new BeforeAfter(Optional.of(before), Optional.of(after));
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "BeforeAfter[…]";
    }
}
