package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What a store knows of a flag without opening its history: nothing by which the person could be told from others.
 *
 * @param carer the pseudonym
 * @param version which version of the history it rests on
 * @param state how the flag stands
 * @param since since when it stands so, to the microsecond; null where the state is {@code NONE}
 * @param source who recognised the carer, or null
 * @param setting where, or null; null also for a restricted carer, of whom it could imply a place
 * @param reviewDue the day from which a review is due, or null
 * @param kinds of which kinds the carer is
 * @param kindsUntil the day on which {@code kinds} will have changed by the passing of time, or null
 */
public record FlagSummary(
        CarerId carer,
        long version,
        FlagState state,
        @Nullable Instant since,
        @Nullable IdentificationSource source,
        @Nullable Setting setting,
        @Nullable LocalDate reviewDue,
        Set<CarerKind> kinds,
        @Nullable LocalDate kindsUntil) {

    /** Copies the set, into the order of {@link CarerKind}. */
    public FlagSummary {
        requireNonNull(carer, "carer");
        requireNonNull(state, "state");
        since = since == null ? null : since.truncatedTo(ChronoUnit.MICROS);
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** Nothing is known but that there is a history. */
    public static FlagSummary none(CarerId carer, long version) {
        return new FlagSummary(carer, version, FlagState.NONE, null, null, null, null, Set.of(), null);
    }

    /** The same of another version of the history. */
    public FlagSummary at(long other) {
        return new FlagSummary(carer, other, state, since, source, setting, reviewDue, kinds, kindsUntil);
    }
}
