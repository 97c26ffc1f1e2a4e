package org.carerkit.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks whether bytes are UTF-8 (RFC 3629), because the parser accepts overlong forms and halves of surrogate pairs.
 * Looks at eight bytes at once.
 */
final class Utf8 {

    /** Means that every byte belongs to a character. */
    static final int FINE = -1;

    /** Means that every byte belongs to a character and there is a backslash among them. */
    static final int FINE_WITH_ESCAPE = -2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int STRIDE = 2 * Long.BYTES;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long SEVEN_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

    private Utf8() {}

    /**
     * The place of the first byte that does not begin a whole character, or {@link #FINE} or {@link #FINE_WITH_ESCAPE}
     * if there is none.
     */
    static int firstFault(byte[] bytes, int from, int to) {
        boolean escape = false;
        int i = from;
        while (i < to) {
            if (i <= to - STRIDE && !anyHigh(bytes, i)) {
                escape |= anyBackslash(bytes, i);
                i += STRIDE;
            } else if (bytes[i] >= 0) {
                escape |= bytes[i] == '\\';
                i++;
            } else {
                int length = sequence(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return escape ? FINE_WITH_ESCAPE : FINE;
    }

    /** True if the bytes from here to the end could be the beginning of a character that was cut off. */
    static boolean isCutOff(byte[] bytes, int from, int to) {
        int first = bytes[from] & 0xff;
        int needed = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        boolean more = first >= 0xc2 && to - from < needed;
        for (int i = from + 1; more && i < to; i++) {
            more = isMiddle(bytes[i]);
        }
        return more;
    }

    /** True if one of the 16 bytes from here is above 127. */
    private static boolean anyHigh(byte[] bytes, int i) {
        return (((long) LONGS.get(bytes, i) | (long) LONGS.get(bytes, i + Long.BYTES)) & HIGH_BITS) != 0;
    }

    /** True if one of the 16 bytes from here is a backslash. None of them may be above 127. */
    private static boolean anyBackslash(byte[] bytes, int i) {
        long first = (long) LONGS.get(bytes, i) ^ BACKSLASHES;
        long second = (long) LONGS.get(bytes, i + Long.BYTES) ^ BACKSLASHES;
        return ((first + SEVEN_BITS & second + SEVEN_BITS & HIGH_BITS) ^ HIGH_BITS) != 0;
    }

    /** The place of the first line feed, or {@code to}. */
    static int lineFeed(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES && !anyLineFeed((long) LONGS.get(bytes, i))) {
            i += Long.BYTES;
        }
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private static boolean anyLineFeed(long eight) {
        long zeroWhereFound = eight ^ LINE_FEEDS;
        return (zeroWhereFound - LOW_BITS & ~zeroWhereFound & HIGH_BITS) != 0;
    }

    /** True if every surrogate in a text has its other half. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The length of the character that starts with a byte above 127, or 0 if there is none. RFC 3629, section 4. */
    private static int sequence(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xff;
        int second = i + 1 < to ? bytes[i + 1] & 0xff : 0;
        if (first >= 0xc2 && first <= 0xdf) {
            return isMiddle(second) ? 2 : 0;
        }
        if (first >= 0xe0 && first <= 0xef) {
            boolean inRange = second >= (first == 0xe0 ? 0xa0 : 0x80) && second <= (first == 0xed ? 0x9f : 0xbf);
            return inRange && i + 2 < to && isMiddle(bytes[i + 2]) ? 3 : 0;
        }
        if (first >= 0xf0 && first <= 0xf4) {
            boolean inRange = second >= (first == 0xf0 ? 0x90 : 0x80) && second <= (first == 0xf4 ? 0x8f : 0xbf);
            return inRange && i + 3 < to && isMiddle(bytes[i + 2]) && isMiddle(bytes[i + 3]) ? 4 : 0;
        }
        return 0;
    }

    private static boolean isMiddle(int b) {
        return (b & 0xc0) == 0x80;
    }
}
