package org.carerkit.outcomes.tally;

import java.util.Arrays;

/**
 * Counts by cell, in arrays: each cell is a row of category numbers, and has a count for each value. For one thread.
 *
 * <p>A count is a byte and, once that has gone round, how often it did: so tens of thousands of cells stay within a
 * processor's cache, which is nearly all of the time that counting takes.
 */
final class CellTable {

    private static final int SPREAD = 0x9E3779B9;
    private static final int MOST_DIRECT_BITS = 20;
    private static final int ROUND = 256;

    private final int dimensions;
    private final int values;
    private final int[] bits; // for each dimension, as many as its category numbers need
    private int[] slots = new int[1]; // cell + 1, or 0 where the slot is free
    private boolean direct = true; // a cell's slot is its numbers side by side; else found by hashing
    private int[] categories;
    private byte[] counts;
    private long[] rounds = {}; // as many as counts, once one has gone round
    private int cells;

    CellTable(int dimensions, int values) {
        this.dimensions = dimensions;
        this.values = values;
        this.bits = new int[dimensions];
        this.categories = new int[64 * dimensions];
        this.counts = new byte[64 * values];
    }

    int cells() {
        return cells;
    }

    int category(int cell, int dimension) {
        return categories[cell * dimensions + dimension];
    }

    long[] counts(int cell) {
        long[] all = new long[values];
        for (int value = 0; value < values; value++) {
            all[value] = count(cell * values + value);
        }
        return all;
    }

    /** Counts one of a value in the cell with these categories. */
    void add(int[] cell, int value) {
        int at = place(cell) * values + value;
        if (++counts[at] == 0) {
            carry(at, 1);
        }
    }

    private void carry(int at, long times) {
        if (rounds.length < counts.length) {
            rounds = Arrays.copyOf(rounds, counts.length);
        }
        rounds[at] += times;
    }

    private long count(int at) {
        return (at < rounds.length ? ROUND * rounds[at] : 0) + (counts[at] & 0xFF);
    }

    void addAll(CellTable other) {
        int[] key = new int[dimensions];
        for (int cell = 0; cell < other.cells; cell++) {
            System.arraycopy(other.categories, cell * dimensions, key, 0, dimensions);
            int here = place(key) * values;
            int there = cell * values;
            for (int value = 0; value < values; value++) {
                long sum = count(here + value) + other.count(there + value);
                counts[here + value] = (byte) sum;
                long times = sum / ROUND - (here + value < rounds.length ? rounds[here + value] : 0);
                if (times > 0) {
                    carry(here + value, times);
                }
            }
        }
    }

    private int place(int[] key) {
        return direct ? placeDirectly(key) : placeByHash(key);
    }

    private int placeDirectly(int[] key) {
        int slot = 0;
        int beyond = 0;
        for (int i = 0; i < key.length; i++) {
            slot = slot << bits[i] | key[i];
            beyond |= key[i] >>> bits[i];
        }
        if (beyond != 0) {
            widen(key);
            return place(key);
        }
        int cell = slots[slot] - 1;
        return cell >= 0 ? cell : make(slot, key);
    }

    /** Makes room for larger numbers; where they would need too much of it, cells are found by hashing from here on. */
    private void widen(int[] key) {
        int all = 0;
        for (int i = 0; i < key.length; i++) {
            bits[i] = Math.max(bits[i], Integer.SIZE - Integer.numberOfLeadingZeros(key[i]));
            all += bits[i];
        }
        direct = all <= MOST_DIRECT_BITS;
        slots = new int[direct ? 1 << all : Math.max(256, Integer.highestOneBit(4 * cells))];
        for (int cell = 0; cell < cells; cell++) {
            slots[direct ? directSlot(cell) : freeSlot(cell)] = cell + 1;
        }
    }

    private int directSlot(int cell) {
        int slot = 0;
        for (int i = 0; i < dimensions; i++) {
            slot = slot << bits[i] | categories[cell * dimensions + i];
        }
        return slot;
    }

    private int placeByHash(int[] key) {
        int slot = slot(key, 0);
        while (slots[slot] != 0) {
            int cell = slots[slot] - 1;
            if (isAt(cell, key)) {
                return cell;
            }
            slot = slot + 1 & slots.length - 1;
        }
        int cell = make(slot, key);
        if (2 * cells > slots.length) {
            grow();
        }
        return cell;
    }

    private boolean isAt(int cell, int[] key) {
        int at = cell * dimensions;
        for (int i = 0; i < key.length; i++) {
            if (categories[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int slot(int[] key, int at) {
        int mixed = 0;
        for (int i = 0; i < dimensions; i++) {
            mixed = (mixed ^ key[at + i]) * SPREAD;
            mixed ^= mixed >>> 15;
        }
        return mixed & slots.length - 1;
    }

    private int make(int slot, int[] key) {
        int cell = cells++;
        if (cells * values > counts.length) {
            categories = Arrays.copyOf(categories, Math.multiplyExact(2, categories.length));
            counts = Arrays.copyOf(counts, Math.multiplyExact(2, counts.length));
        }
        System.arraycopy(key, 0, categories, cell * dimensions, dimensions);
        slots[slot] = cell + 1;
        return cell;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int cell = 0; cell < cells; cell++) {
            slots[freeSlot(cell)] = cell + 1;
        }
    }

    private int freeSlot(int cell) {
        int slot = slot(categories, cell * dimensions);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
