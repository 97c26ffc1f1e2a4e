package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Counts and the sums that link them: everything published, taken together. It grows while it is built. */
final class SumSystem {

    private final List<Range> ranges = new ArrayList<>();
    private final List<int[]> parts = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();

    /** Adds a count and returns its number. */
    int cell(Range range) {
        ranges.add(range);
        return ranges.size() - 1;
    }

    /** Declares that a count is the sum of others. */
    void sum(int total, List<Integer> summands) {
        totals.add(total);
        parts.add(summands.stream().mapToInt(Integer::intValue).toArray());
    }

    int cells() {
        return ranges.size();
    }

    int sums() {
        return totals.size();
    }

    int total(int sum) {
        return totals.get(sum);
    }

    int[] parts(int sum) {
        return parts.get(sum);
    }

    Bounds bounds() {
        Bounds bounds = new Bounds(new long[cells()], new long[cells()]);
        for (int i = 0; i < cells(); i++) {
            bounds.set(i, ranges.get(i));
        }
        return bounds;
    }

    /**
     * True if the counts lie within the bounds and all sums are right. This exact check decides on every answer of a
     * solver.
     */
    boolean fits(long[] counts, Bounds bounds) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < bounds.lower()[i] || counts[i] > bounds.upper()[i]) {
                return false;
            }
        }
        for (int sum = 0; sum < sums(); sum++) {
            long total = 0;
            for (int part : parts.get(sum)) {
                total += counts[part];
            }
            if (total != counts[totals.get(sum)]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The network solver if the system is a network, as every two-dimensional table is; otherwise the linear program.
     */
    Solver solver(Bounds widest) {
        return NetworkSolver.of(this, widest).map(Solver.class::cast).orElseGet(() -> new ProgramSolver(this));
    }

    /**
     * The bounds of each count. Its owner changes it in place.
     *
     * @param lower the lower bound of each count
     * @param upper the upper bound of each count
     */
    @SuppressWarnings("ArrayRecordComponent") // two arrays that belong together, never compared
    record Bounds(long[] lower, long[] upper) {

        Bounds copy() {
            return new Bounds(lower.clone(), upper.clone());
        }

        void set(int cell, Range range) {
            lower[cell] = range.lower();
            upper[cell] = range.upper();
        }

        boolean fixed(int cell) {
            return lower[cell] == upper[cell];
        }
    }
}
