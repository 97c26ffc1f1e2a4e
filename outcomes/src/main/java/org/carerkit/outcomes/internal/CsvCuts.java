package org.carerkit.outcomes.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where commas, line feeds, quotation marks and control characters stand in a block, found eight bytes at a time and some way
 * ahead. For one thread; used again and again.
 */
final class CsvCuts {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOWS = 0x7F * ONES;
    private static final long HIGHS = ONES << 7;
    private static final long COMMAS = ',' * ONES;
    private static final long QUOTES = '"' * ONES;
    // Added to a byte up to a carriage return it stays below the highest bit.
    private static final long ABOVE_CONTROLS = (0x7F - '\r') * ONES;
    private static final long HIGH_BITS_TO_BYTE = 0x0002040810204081L;
    private static final int GROUP = Long.SIZE; // bytes, each with a bit of a number
    private static final int AT_ONCE = 16; // the usual group has fewer cuts than that
    private static final int MOST = 1 << 12;
    private static final int FEW = MOST / 4;

    private final int[] places = new int[MOST + 2 * GROUP];
    private byte[] bytes = {};
    private int end;
    private int first; // the cut before the next record
    private int last; // exclusive
    private int looked;

    void start(byte[] block, int from, int to) {
        bytes = block;
        end = to;
        startAt(from);
    }

    private void startAt(int from) {
        places[0] = from - 1;
        first = 0;
        last = 1;
        looked = from;
    }

    /** Goes to where a record begins, which is behind a cut. */
    void goTo(int at) {
        while (first < last && places[first] < at - 1) {
            first++;
        }
        if (first == last) {
            startAt(at);
        }
    }

    /** How many cuts are known from the next record on. Where few are, more are looked for, and others change their index. */
    int ahead() {
        if (last - first <= FEW && looked < end) {
            look();
        }
        return last - first - 1;
    }

    /** The index of the cut before the next record. */
    int first() {
        return first;
    }

    /** Goes on by so many cuts. */
    void skip(int cuts) {
        first += cuts;
    }

    /** Where a cut stands, by its index. */
    int place(int cut) {
        return places[cut];
    }

    private void look() {
        int found = last - first;
        System.arraycopy(places, first, places, 0, found);
        int at = looked;
        for (; found <= MOST && at + GROUP <= end; at += GROUP) {
            found = put(found, at, group(at));
        }
        for (; found <= MOST && at < end; at++) {
            if (isCut(bytes[at])) {
                places[found++] = at;
            }
        }
        looked = at;
        first = 0;
        last = found;
    }

    /** A bit for each of so many bytes, set where there is a cut. */
    private long group(int at) {
        long group = 0;
        for (int word = 0; word < GROUP; word += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, at + word);
            long low = eight & LOWS;
            // In each sum a byte's highest bit is set where it is not what is looked for; none carries into the next.
            long none = low + ABOVE_CONTROLS & (low ^ COMMAS) + LOWS & (low ^ QUOTES) + LOWS;
            long cuts = ~(none | eight) & HIGHS;
            group |= (cuts * HIGH_BITS_TO_BYTE >>> Long.SIZE - Long.BYTES) << word;
        }
        return group;
    }

    private int put(int found, int at, long group) {
        long rest = group;
        int next = found;
        // As many as are usual without asking whether they are there, for that is hard to guess; what is not there is
        // put over.
        for (int i = 0; i < AT_ONCE; i++) {
            places[next++] = at + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        for (; rest != 0; rest &= rest - 1) {
            places[next++] = at + Long.numberOfTrailingZeros(rest);
        }
        return found + Long.bitCount(group);
    }

    private static boolean isCut(byte b) {
        return b == ',' || b == '"' || b >= 0 && b <= '\r';
    }
}
