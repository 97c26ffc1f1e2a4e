package org.carerkit.outcomes.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the commas, line feeds, quotation marks and control characters in a block, eight bytes at a time and some way
 * ahead. Reusable. Use it on one thread.
 */
final class CsvCuts {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOWS = 0x7F * ONES;
    private static final long HIGHS = ONES << 7;
    private static final long COMMAS = ',' * ONES;
    private static final long QUOTES = '"' * ONES;
    // Added to any byte up to a carriage return, it leaves the highest bit clear.
    private static final long ABOVE_CONTROLS = (0x7F - '\r') * ONES;
    private static final long HIGH_BITS_TO_BYTE = 0x0002040810204081L;
    private static final int GROUP = Long.SIZE; // bytes, one for each bit of a long
    private static final int AT_ONCE = 16; // most groups have fewer cuts than this
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

    /** Moves to the start of a record, which follows a cut. */
    void goTo(int at) {
        while (first < last && places[first] < at - 1) {
            first++;
        }
        if (first == last) {
            startAt(at);
        }
    }

    /**
     * The number of cuts known after the start of the next record. If there are few, it looks for more, which changes
     * the index of the others.
     */
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

    /** Moves forward by this number of cuts. */
    void skip(int cuts) {
        first += cuts;
    }

    /** The position of a cut. */
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

    /** A bit for each byte of a group, set if the byte is a cut. */
    private long group(int at) {
        long group = 0;
        for (int word = 0; word < GROUP; word += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, at + word);
            long low = eight & LOWS;
            // In each sum, a byte's highest bit is set if the byte is not one that we look for. No sum carries into the
            // next byte.
            long none = low + ABOVE_CONTROLS & (low ^ COMMAS) + LOWS & (low ^ QUOTES) + LOWS;
            long cuts = ~(none | eight) & HIGHS;
            group |= (cuts * HIGH_BITS_TO_BYTE >>> Long.SIZE - Long.BYTES) << word;
        }
        return group;
    }

    private int put(int found, int at, long group) {
        long rest = group;
        int next = found;
        // Writes the usual number without checking that they exist, because the processor predicts such a check badly.
        // Entries beyond the real ones are overwritten.
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
