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
 * How many people, by state, source and kinds. Not made safe for publication: that is what {@code outcomes.disclosure} is
 * for.
 *
 * @param cells those whose flag is kept, in no particular order; none is 0
 * @param erased those whose flag was erased, by one thing at a time, in no particular order; none is 0
 */
public record FlagCounts(List<Cell> cells, List<ErasedCount> erased) {

    /** Copies the lists. */
    public FlagCounts {
        cells = List.copyOf(cells);
        erased = List.copyOf(erased);
    }

    /**
     * People who are alike.
     *
     * @param state how their flag stood at the moment asked about
     * @param source who recognised them, or null
     * @param kinds of which kinds they are
     * @param total how many
     */
    public record Cell(FlagState state, @Nullable IdentificationSource source, Set<CarerKind> kinds, long total) {

        /** Copies the set. */
        public Cell {
            requireNonNull(state, "state");
            kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }
    }

    /** By what those are counted whose flag was erased. */
    public enum By {
        /** By {@link FlagState}, when it was erased. */
        STATE,
        /** By {@link IdentificationSource}. */
        SOURCE,
        /** By {@link CarerKind}, when it was erased; somebody of several kinds counts in each. */
        KIND
    }

    /**
     * People whose flag was erased.
     *
     * @param by by what
     * @param value a constant's name
     * @param total how many
     */
    public record ErasedCount(By by, String value, long total) {

        /** Checks that both are there. */
        public ErasedCount {
            requireNonNull(by, "by");
            requireNonNull(value, "value");
        }
    }
}
