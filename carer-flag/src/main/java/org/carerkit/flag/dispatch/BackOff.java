package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a notice is tried again: twice as long each time, up to a bound, and somewhere between half of that
 * and all of it, so that many that failed together do not come back together.
 *
 * @param first the longest wait after the first attempt
 * @param most the longest wait of all
 * @param attempts after how many attempts to give up, 1 or more
 */
public record BackOff(Duration first, Duration most, int attempts) {

    /** Checks that the waits are positive and the attempts 1 or more. */
    public BackOff {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("first, most: 0 < first <= most is needed");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: 1 or more is needed");
        }
    }

    /** From a minute to six hours, for about three days. */
    public static BackOff standard() {
        return new BackOff(Duration.ofMinutes(1), Duration.ofHours(6), 20);
    }

    /**
     * How long to wait.
     *
     * @param attempt after which attempt, from 1
     * @param random chooses within the bounds
     */
    public Duration after(int attempt, RandomGenerator random) {
        requireNonNull(random, "random");
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt: 1 or more is needed");
        }
        Duration whole = first;
        for (int i = 1; i < attempt && whole.compareTo(most) < 0; i++) {
            whole = whole.multipliedBy(2);
        }
        Duration bound = whole.compareTo(most) < 0 ? whole : most;
        long half = bound.toMillis() / 2;
        return Duration.ofMillis(bound.toMillis() - half).plusMillis(half == 0 ? 0 : random.nextLong(half + 1));
    }
}
