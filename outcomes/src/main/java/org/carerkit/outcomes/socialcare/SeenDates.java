package org.carerkit.outcomes.socialcare;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cache of the dates recently read from one column, because most rows repeat a few dates. Use it on one thread. */
final class SeenDates {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LENGTH = 10;
    private static final int SLOTS = 1024;
    private static final int SHIFT = Long.SIZE - 10;

    private final long[] eight = new long[SLOTS]; // a date's text is eight bytes and two
    private final short[] two = new short[SLOTS];
    private final @Nullable LocalDate[] dates = new LocalDate[SLOTS];

    /** The date, or null if the bytes are not a date. */
    @Nullable
    LocalDate read(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return null;
        }
        long first = (long) LONGS.get(bytes, from);
        short last = (short) SHORTS.get(bytes, from + Long.BYTES);
        int slot = (int) ((first ^ (long) last << Integer.SIZE) * SPREAD >>> SHIFT);
        LocalDate seen = dates[slot];
        if (seen != null && eight[slot] == first && two[slot] == last) {
            return seen;
        }
        LocalDate date = Dates.read(bytes, from, to);
        eight[slot] = first;
        two[slot] = last;
        dates[slot] = date;
        return date;
    }
}
