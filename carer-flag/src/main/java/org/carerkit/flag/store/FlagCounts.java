package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people by state, source and kinds. They are not safe for publication: use {@code outcomes.disclosure} for
 * that.
 *
 * @param cells the people whose flag is kept, in no particular order; no count is 0
 * @param erased the people whose flag was erased, by one property at a time, in no particular order; no count is 0
 */
public record FlagCounts(List<Cell> cells, List<ErasedCount> erased) {

    /** Copies the lists. */
    public FlagCounts {
        cells = List.copyOf(cells);
        erased = List.copyOf(erased);
    }

    /**
     * The number of people with the same state, source and kinds.
     *
     * @param state the state of the flag at the moment asked about
     * @param source who recognised them, or null
     * @param kinds their kinds
     * @param total the number of people
     */
    public record Cell(FlagState state, @Nullable IdentificationSource source, Set<CarerKind> kinds, long total) {

        /** Rejects a null state. Copies the set. */
        public Cell {
            requireNonNull(state, "state");
            kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }
    }

    /** The properties by which erased flags are counted. */
    public enum By {
        /** The {@link FlagState} at the time of the erasure. */
        STATE,
        /** The {@link IdentificationSource}. */
        SOURCE,
        /** The {@link CarerKind} at the time of the erasure; a person of several kinds counts in each. */
        KIND
    }

    /**
     * The number of people whose flag was erased.
     *
     * @param by the property
     * @param value the name of the property's constant
     * @param total the number of people
     */
    public record ErasedCount(By by, String value, long total) {

        /** Rejects null components. */
        public ErasedCount {
            requireNonNull(by, "by");
            requireNonNull(value, "value");
        }
    }
}
