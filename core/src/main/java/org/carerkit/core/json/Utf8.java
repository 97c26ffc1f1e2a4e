package org.carerkit.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8 (RFC 3629): the parser lets overlong forms and halves of surrogate pairs pass. */
final class Utf8 {

    /** Every byte belongs to a character. */
    static final int FINE = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int STRIDE = 4 * Long.BYTES;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

    private Utf8() {}

    /** Where the first byte stands that begins no whole character, or {@link #FINE}. */
    static int firstFault(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (i <= to - STRIDE && (highBits(bytes, i) & HIGH_BITS) == 0) {
                i += STRIDE;
            } else if (i <= to - Long.BYTES && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
                i += Long.BYTES;
            } else if (bytes[i] >= 0) {
                i++;
            } else {
                int length = sequence(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return FINE;
    }

    /** True when the bytes from here to the end could be the beginning of a character that was cut off. */
    static boolean isCutOff(byte[] bytes, int from, int to) {
        int first = bytes[from] & 0xff;
        int needed = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        boolean more = first >= 0xc2 && to - from < needed;
        for (int i = from + 1; more && i < to; i++) {
            more = isMiddle(bytes[i]);
        }
        return more;
    }

    /** True when a backslash stands among the bytes. */
    static boolean hasEscape(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - STRIDE; i += STRIDE) {
            long found = backslashes(bytes, i)
                    | backslashes(bytes, i + Long.BYTES)
                    | backslashes(bytes, i + 2 * Long.BYTES)
                    | backslashes(bytes, i + 3 * Long.BYTES);
            if ((found & HIGH_BITS) != 0) {
                return true;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** Four longs at once: the high bits of 32 bytes, laid over each other. */
    private static long highBits(byte[] bytes, int i) {
        return (long) LONGS.get(bytes, i)
                | (long) LONGS.get(bytes, i + Long.BYTES)
                | (long) LONGS.get(bytes, i + 2 * Long.BYTES)
                | (long) LONGS.get(bytes, i + 3 * Long.BYTES);
    }

    /** Has a high bit set where a backslash stands, and none when there is none. */
    private static long backslashes(byte[] bytes, int i) {
        long zeroWhereFound = (long) LONGS.get(bytes, i) ^ BACKSLASHES;
        return zeroWhereFound - LOW_BITS & ~zeroWhereFound;
    }

    /** True when every surrogate in a text has its other half. */
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

    /** The length of the character that starts with a byte above 127; zero when it is none. RFC 3629, section 4. */
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
