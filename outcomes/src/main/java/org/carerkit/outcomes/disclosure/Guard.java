package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.carerkit.outcomes.disclosure.SumSystem.Bounds;

/**
 * Finds the hidden counts that a reader could narrow too far. A count is safe only if two whole tables are found that
 * fit everything shown and are far enough apart in that count. An error of a solver therefore hides too much, never too
 * little. Tables found are kept, because each can serve many counts.
 */
final class Guard {

    private static final int KEPT = 1_000;

    private final Solver solver;
    private final Bounds widest;
    private final long[] truth;
    private final long[] need;
    private final BitSet choosable;
    private final boolean ownCell;
    private final List<long[]> found = new ArrayList<>();

    /**
     * Creates a guard.
     *
     * @param solver the solver for the system of all tables
     * @param widest the bounds if everything that can be chosen is hidden
     * @param truth counts that fit; those of the table itself are the true ones
     * @param need the width that each count must keep while it is hidden; 0 for counts that are not guarded
     * @param choosable the counts that may be hidden or shown; all others stay as they are
     * @param ownCell whether a carer may know their own cell
     */
    Guard(Solver solver, Bounds widest, long[] truth, long[] need, BitSet choosable, boolean ownCell) {
        this.solver = solver;
        this.widest = widest;
        this.truth = truth;
        this.need = need;
        this.choosable = choosable;
        this.ownCell = ownCell;
    }

    /** True if no count is too narrow when exactly these are hidden. */
    boolean isSafe(BitSet hidden) {
        return narrow(hidden, true).isEmpty();
    }

    /** The guarded counts that are too narrow when exactly these are hidden. */
    BitSet narrow(BitSet hidden) {
        return narrow(hidden, false);
    }

    private BitSet narrow(BitSet hidden, boolean oneIsEnough) {
        Bounds bounds = bounds(hidden);
        List<long[]> fitting = fitting(hidden);
        BitSet narrow = new BitSet();
        collectNarrow(hidden, bounds, fitting, oneIsEnough, narrow);
        for (int own = hidden.nextSetBit(0); ownCell && own >= 0; own = hidden.nextSetBit(own + 1)) {
            int carersCell = own;
            boolean needed = truth[own] > 0 && fitting.stream().anyMatch(table -> table[carersCell] == 0);
            if (needed && (narrow.isEmpty() || !oneIsEnough)) {
                Bounds known = bounds.copy();
                known.lower()[own] = 1;
                List<long[]> stillFitting = new ArrayList<>(fitting);
                stillFitting.removeIf(table -> table[carersCell] == 0);
                collectNarrow(hidden, known, stillFitting, oneIsEnough, narrow);
            }
        }
        return narrow;
    }

    private void collectNarrow(BitSet hidden, Bounds bounds, List<long[]> fitting, boolean oneIsEnough, BitSet narrow) {
        for (int cell = 0; cell < need.length; cell++) {
            boolean guarded = need[cell] > 0 && (hidden.get(cell) || !choosable.get(cell));
            if (guarded && !narrow.get(cell) && !isWide(cell, bounds, fitting)) {
                narrow.set(cell);
                if (oneIsEnough) {
                    return;
                }
            }
        }
    }

    private boolean isWide(int cell, Bounds bounds, List<long[]> fitting) {
        long[] least = truth;
        long[] most = truth;
        for (long[] table : fitting) {
            least = table[cell] < least[cell] ? table : least;
            most = table[cell] > most[cell] ? table : most;
        }
        if (most[cell] - least[cell] < need[cell]) {
            most = remembered(solver.extreme(most, bounds, cell, true), fitting);
        }
        if (most[cell] - least[cell] < need[cell]) {
            least = remembered(solver.extreme(least, bounds, cell, false), fitting);
        }
        return most[cell] - least[cell] >= need[cell];
    }

    private long[] remembered(long[] table, List<long[]> fitting) {
        fitting.add(table);
        if (found.size() == KEPT) {
            found.subList(0, KEPT / 2).clear();
        }
        found.add(table);
        return table;
    }

    private List<long[]> fitting(BitSet hidden) {
        List<long[]> fitting = new ArrayList<>();
        for (long[] table : found) {
            boolean fits = true;
            for (int cell = choosable.nextSetBit(0); fits && cell >= 0; cell = choosable.nextSetBit(cell + 1)) {
                fits = hidden.get(cell) || table[cell] == truth[cell];
            }
            if (fits) {
                fitting.add(table);
            }
        }
        return fitting;
    }

    private Bounds bounds(BitSet hidden) {
        Bounds bounds = widest.copy();
        for (int cell = choosable.nextSetBit(0); cell >= 0; cell = choosable.nextSetBit(cell + 1)) {
            if (!hidden.get(cell)) {
                bounds.set(cell, Range.exactly(truth[cell]));
            }
        }
        return bounds;
    }
}
