package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Chooses what to hide in addition to the small counts.
 *
 * <p>Hiding more never makes a hidden count narrower, so two safe choices together are also safe, and there is a
 * largest safe choice. To find it, hide everything that can be hidden, then remove what is still too narrow, and repeat
 * until nothing is. If the result does not contain the small counts, there is no safe choice. If it does, the search
 * starts from a safe choice and shows counts again one by one, those with the most people first, along with everything
 * that can then be shown too. It tries several orders and takes the best result. It always ends, because each step
 * shows at least one more figure.
 */
final class SuppressionSearch {

    /** Up to this number of figures, the search also starts from the largest choice and tries more orders. */
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

    /** The largest safe choice. Empty if a count that cannot be chosen stays too narrow. */
    BitSet largest() {
        return within(choosable, new BitSet());
    }

    /** The largest safe choice within another one. Empty if it would not contain the primary counts. */
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
     * @param primary the counts that must be hidden
     * @param largest the largest safe choice, which contains the primary counts
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

    /**
     * For each count that is too narrow, also hides the smallest permitted count in each of its sums, until none is too
     * narrow.
     */
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

    /** Shows counts again in the given order, until no more can be shown. */
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

    /** The number of a count's sums that also contain a count that must be hidden. */
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

    /** True if fewer figures are hidden, or as many figures but fewer people. */
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
