package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carerkit.flag.event.FlagState;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a flag had one state.
 *
 * @param state the state
 * @param from the start, inclusive, to the microsecond
 * @param until the end, exclusive; null for the current state
 */
public record StateInterval(
        FlagState state, Instant from, @Nullable Instant until) {

    /** Rejects a null state or start. */
    public StateInterval {
        requireNonNull(state, "state");
        from = from.truncatedTo(ChronoUnit.MICROS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns true if a moment lies in the period. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
