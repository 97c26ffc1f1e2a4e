package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carerkit.flag.event.FlagState;
import org.jspecify.annotations.Nullable;

/**
 * How a flag stood for a time.
 *
 * @param state how
 * @param from since when, to the microsecond
 * @param until until just before this moment; null while nothing else has followed
 */
public record StateInterval(
        FlagState state, Instant from, @Nullable Instant until) {

    /** Checks that state and beginning are there. */
    public StateInterval {
        requireNonNull(state, "state");
        from = from.truncatedTo(ChronoUnit.MICROS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    /** True when the moment lies in it. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
