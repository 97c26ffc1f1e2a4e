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
 * The details of a flag that a store knows without opening its history. They do not identify the person.
 *
 * @param carer the pseudonym
 * @param version the version of the history it is derived from
 * @param state the state of the flag
 * @param since the start of the state, to the microsecond; null for the state {@code NONE}
 * @param source who recognised the carer, or null
 * @param setting the kind of place, or null; null also for a restricted carer, because it could imply a place
 * @param reviewDue the day from which a review is due, or null
 * @param kinds the carer's kinds
 * @param kindsUntil the day on which {@code kinds} change without an event, or null
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

    /** Rejects a null carer or state. Copies the set into the order of {@link CarerKind}. */
    public FlagSummary {
        requireNonNull(carer, "carer");
        requireNonNull(state, "state");
        since = since == null ? null : since.truncatedTo(ChronoUnit.MICROS);
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** Creates the summary of a history about which nothing else is known. */
    public static FlagSummary none(CarerId carer, long version) {
        return new FlagSummary(carer, version, FlagState.NONE, null, null, null, null, Set.of(), null);
    }

    /** Returns this summary with another version of the history. */
    public FlagSummary at(long other) {
        return new FlagSummary(carer, other, state, since, source, setting, reviewDue, kinds, kindsUntil);
    }
}
