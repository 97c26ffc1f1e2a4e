package org.carerkit.outcomes.tally;

import java.util.Arrays;

/**
 * Counts by cell, kept in arrays. Each cell is a row of category numbers with a count for each value. Use it on one
 * thread.
 *
 * <p>A count is a byte plus the number of times that the byte has wrapped, so that tens of thousands of cells fit in
 * the processor's cache. Rows are counted in batches, so that the processor can fetch the cell of one row while it
 * works on the next.
 */
final class CellTable {

    private static final int SPREAD = 0x9E3779B9;
    private static final int MOST_DIRECT = 1 << 20;
    private static final int ROUND = 256;

    private final int dimensions;
    private final int values;
    private final int[] sizes; // for each dimension, more than its largest category number
    private int[] slots = new int[1]; // cell + 1, or 0 if the slot is free
    private boolean direct = true; // a cell's slot is calculated from its numbers, not found by hashing
    private int[] categories;
    private byte[] counts;
    private long[] rounds = {}; // as long as counts, once a count has wrapped
    private int cells;
    private int[] found = {}; // slots of the rows being counted

    CellTable(int dimensions, int values) {
        this.dimensions = dimensions;
        this.values = values;
        this.sizes = new int[dimensions];
        Arrays.fill(sizes, 1);
        this.categories = new int[64 * dimensions];
        this.counts = new byte[64 * values];
    }

    int cells() {
        return cells;
    }

    int category(int cell, int dimension) {
        return categories[cell * dimensions + dimension];
    }

    /** The number of people for each of the first values. */
    long[] counts(int cell, int values) {
        long[] all = new long[values];
        for (int value = 0; value < values; value++) {
            all[value] = people(cell * this.values + value);
        }
        return all;
    }

    /** The number of people for one value. */
    long people(int cell, int value) {
        return people(cell * values + value);
    }

    /** The cells sorted by the ranks of their categories, the first dimension first. */
    int[] inOrder(int[][] ranks) {
        int[] order = everyCell();
        for (int i = dimensions - 1; i >= 0; i--) {
            int[] next = new int[ranks[i].length + 1]; // the position of the next cell of each rank
            for (int cell : order) {
                next[ranks[i][category(cell, i)] + 1]++;
            }
            for (int rank = 1; rank < next.length; rank++) {
                next[rank] += next[rank - 1];
            }
            int[] sorted = new int[order.length];
            for (int cell : order) {
                sorted[next[ranks[i][category(cell, i)]]++] = cell;
            }
            order = sorted;
        }
        return order;
    }

    private int[] everyCell() {
        int[] all = new int[cells];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /**
     * Counts rows.
     *
     * @param numbers the rows' category numbers, by dimension
     * @param rowValues the value of each row
     * @param rows the number of rows
     */
    void add(int[][] numbers, int[] rowValues, int rows) {
        if (direct && findSlots(numbers, rows)) {
            for (int row = 0; row < rows; row++) {
                count(cellAt(found[row]), rowValues[row]);
            }
        } else {
            int[] key = new int[dimensions];
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < dimensions; i++) {
                    key[i] = numbers[i][row];
                }
                count(place(key), rowValues[row]);
            }
        }
    }

    /** False if a number is too large for the present slots. */
    private boolean findSlots(int[][] numbers, int rows) {
        if (found.length < rows) {
            found = new int[rows];
        }
        Arrays.fill(found, 0, rows, 0);
        int room = 0;
        for (int i = 0; i < dimensions; i++) {
            room |= addNumbers(numbers[i], sizes[i], rows);
        }
        return room >= 0;
    }

    private int addNumbers(int[] numbers, int size, int rows) {
        int[] slotOf = found;
        int room = 0;
        for (int row = 0; row < rows; row++) {
            slotOf[row] = slotOf[row] * size + numbers[row];
            room |= size - 1 - numbers[row];
        }
        return room;
    }

    private void count(int cell, int value) {
        int at = cell * values + value;
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

    private long people(int at) {
        return (at < rounds.length ? ROUND * rounds[at] : 0) + (counts[at] & 0xFF);
    }

    void addAll(CellTable other) {
        int[] key = new int[dimensions];
        for (int cell = 0; cell < other.cells; cell++) {
            System.arraycopy(other.categories, cell * dimensions, key, 0, dimensions);
            int here = place(key) * values;
            int there = cell * values;
            for (int value = 0; value < values; value++) {
                long sum = people(here + value) + other.people(there + value);
                counts[here + value] = (byte) sum;
                long times = sum / ROUND - (here + value < rounds.length ? rounds[here + value] : 0);
                if (times > 0) {
                    carry(here + value, times);
                }
            }
        }
    }

    private int place(int[] key) {
        int slot = direct ? directSlot(key, 0) : -1;
        if (slot >= 0) {
            return cellAt(slot);
        }
        if (direct) {
            widen(key);
            return place(key);
        }
        return placeByHash(key);
    }

    /** The slot calculated from a cell's numbers, or less than 0 if one of them is too large. */
    private int directSlot(int[] numbers, int at) {
        int slot = 0;
        boolean beyond = false;
        for (int i = 0; i < dimensions; i++) {
            int number = numbers[at + i];
            slot = slot * sizes[i] + number;
            beyond |= number >= sizes[i];
        }
        return beyond ? -1 : slot;
    }

    private int cellAt(int slot) {
        int cell = slots[slot] - 1;
        return cell >= 0 ? cell : make(slot, numbers(slot));
    }

    private int[] numbers(int slot) {
        int[] numbers = new int[dimensions];
        int rest = slot;
        for (int i = dimensions - 1; i >= 0; i--) {
            numbers[i] = rest % sizes[i];
            rest /= sizes[i];
        }
        return numbers;
    }

    /** Makes room for larger numbers. If that takes too much memory, cells are found by hashing from now on. */
    private void widen(int[] key) {
        long all = 1;
        for (int i = 0; i < key.length; i++) {
            if (key[i] >= sizes[i]) {
                sizes[i] = key[i] + 1 + key[i] / 8;
            }
            all = Math.min(all * sizes[i], MOST_DIRECT + 1L);
        }
        direct = all <= MOST_DIRECT;
        slots = new int[direct ? (int) all : Math.max(256, Integer.highestOneBit(4 * cells))];
        for (int cell = 0; cell < cells; cell++) {
            slots[direct ? directSlot(categories, cell * dimensions) : freeSlot(cell)] = cell + 1;
        }
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
