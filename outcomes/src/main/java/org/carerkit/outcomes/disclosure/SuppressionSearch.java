package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Chooses what is hidden beside the small counts.
 *
 * <p>Hiding more never makes a hidden count narrower, so two safe choices together are a safe choice, and there is a largest
 * one: all that can be hidden, less what stays narrow even then, again and again until nothing does. If the small counts are
 * not within it, there is no safe choice at all. If they are, the search starts from a safe choice and shows again, one by
 * one and the most people first, whatever can be shown, with all that can then be shown too; it tries several orders and takes
 * the best. It always ends: each step shows at least one figure more.
 */
final class SuppressionSearch {

    /** Up to so many figures the search starts from the largest choice too, and tries more orders. */
    private static final int SMALL = 40;

    private static final int ORDERS = 12;
    private static final long SEED = 20_260_401;

    private final SumSystem system;
    private final Guard guard;
    private final long[] truth;
    private final BitSet choosable;

    SuppressionSearch(SumSystem system, Guard guard, long[] truth, BitSet choosable) {
        this.system = system;
        this.guard = guard;
        this.truth = truth;
        this.choosable = choosable;
    }

    /** The largest safe choice. Where a count that cannot be chosen stays narrow, there is none: it is empty. */
    BitSet largest() {
        return within(choosable, new BitSet());
    }

    /** The largest safe choice within another one; empty when it would not hold the primary ones. */
    private BitSet within(BitSet outer, BitSet primary) {
        BitSet hidden = copy(outer);
        while (true) {
            BitSet narrow = guard.narrow(hidden);
            if (narrow.isEmpty()) {
                return hidden;
            }
            BitSet chosen = copy(narrow);
            chosen.and(hidden);
            if (chosen.isEmpty() || narrow.intersects(primary)) {
                return new BitSet();
            }
            hidden.andNot(narrow);
        }
    }

    /**
     * A safe choice with few figures.
     *
     * @param primary what has to be hidden
     * @param largest the largest safe choice, which holds the primary ones
     */
    BitSet smallest(BitSet primary, BitSet largest) {
        List<BitSet> starts = new ArrayList<>(List.of(grown(primary, largest)));
        boolean small = largest.cardinality() <= SMALL;
        if (small) {
            starts.add(largest);
        }
        BitSet best = largest;
        for (BitSet start : starts) {
            for (List<Integer> order : orders(start, primary, small ? ORDERS : 0)) {
                BitSet hidden = shownAgain(start, primary, order);
                best = better(hidden, best) ? hidden : best;
            }
        }
        return best;
    }

    /** Adds to each narrow count the smallest that may be hidden in each of its sums, until nothing is narrow. */
    private BitSet grown(BitSet primary, BitSet largest) {
        BitSet hidden = copy(primary);
        for (BitSet narrow = guard.narrow(hidden); !narrow.isEmpty(); narrow = guard.narrow(hidden)) {
            int before = hidden.cardinality();
            for (int sum = 0; sum < system.sums(); sum++) {
                if (holds(sum, narrow)) {
                    hideSmallest(sum, hidden, largest);
                }
            }
            if (hidden.cardinality() == before) {
                return copy(largest);
            }
        }
        return hidden;
    }

    private boolean holds(int sum, BitSet cells) {
        for (int part : system.parts(sum)) {
            if (cells.get(part)) {
                return true;
            }
        }
        return cells.get(system.total(sum));
    }

    private void hideSmallest(int sum, BitSet hidden, BitSet largest) {
        int smallest = -1;
        for (int part : system.parts(sum)) {
            boolean free = largest.get(part) && !hidden.get(part);
            if (free && (smallest < 0 || truth[part] < truth[smallest])) {
                smallest = part;
            }
        }
        int total = system.total(sum);
        if (smallest < 0 && largest.get(total) && !hidden.get(total)) {
            smallest = total;
        }
        if (smallest >= 0) {
            hidden.set(smallest);
        }
    }

    /** Shows again what can be shown, in an order, until nothing more can. */
    private BitSet shownAgain(BitSet start, BitSet primary, List<Integer> order) {
        BitSet hidden = copy(start);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int cell : order) {
                if (hidden.get(cell) && !primary.get(cell)) {
                    BitSet less = copy(hidden);
                    less.clear(cell);
                    less = within(less, primary);
                    if (!less.isEmpty()) {
                        hidden = less;
                        changed = true;
                    }
                }
            }
        }
        return hidden;
    }

    private List<List<Integer>> orders(BitSet start, BitSet primary, int more) {
        List<Integer> cells = start.stream().boxed().toList();
        Comparator<Integer> most = Comparator.comparing(cell -> -truth[cell]);
        List<List<Integer>> orders = new ArrayList<>();
        orders.add(cells.stream().sorted(most).toList());
        orders.add(cells.stream()
                .sorted(Comparator.<Integer>comparingInt(cell -> besidePrimary(cell, primary))
                        .thenComparing(most))
                .toList());
        Random random = new Random(SEED);
        for (int i = 0; i < more; i++) {
            List<Integer> order = new ArrayList<>(cells);
            Collections.shuffle(order, random);
            orders.add(order);
        }
        return orders;
    }

    /** In how many of its sums a count stands beside one that has to be hidden. */
    private int besidePrimary(int cell, BitSet primary) {
        int beside = 0;
        for (int sum = 0; sum < system.sums(); sum++) {
            boolean within = system.total(sum) == cell;
            for (int part : system.parts(sum)) {
                within |= part == cell;
            }
            beside += within && holds(sum, primary) ? 1 : 0;
        }
        return beside;
    }

    /** Fewer figures hidden, then fewer people. */
    private boolean better(BitSet one, BitSet other) {
        int fewer = Integer.compare(one.cardinality(), other.cardinality());
        return fewer < 0 || fewer == 0 && people(one) < people(other);
    }

    private long people(BitSet cells) {
        return cells.stream().mapToLong(cell -> truth[cell]).sum();
    }

    private static BitSet copy(BitSet cells) {
        BitSet copy = new BitSet();
        copy.or(cells);
        return copy;
    }
}
