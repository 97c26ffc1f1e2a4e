package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Decides how long to wait before a notice is tried again. The bound doubles with each attempt, up to a limit. The wait
 * is random between half the bound and all of it, so that notices that failed together are not retried together.
 *
 * @param first the longest wait after the first attempt
 * @param most the longest wait after any attempt
 * @param attempts the number of attempts before giving up, at least 1
 */
public record BackOff(Duration first, Duration most, int attempts) {

    /** Rejects waits that are not positive and fewer than 1 attempt. */
    public BackOff {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("first, most: 0 < first <= most is needed");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: 1 or more is needed");
        }
    }

    /** Returns waits from a minute to six hours, for about three days. */
    public static BackOff standard() {
        return new BackOff(Duration.ofMinutes(1), Duration.ofHours(6), 20);
    }

    /**
     * Returns how long to wait.
     *
     * @param attempt the number of the failed attempt, from 1
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
