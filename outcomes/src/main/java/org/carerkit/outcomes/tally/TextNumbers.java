package org.carerkit.outcomes.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Remembers for each text of a column which number it has, so that most cells are never made into a text. Texts of up to 16
 * bytes are compared as two numbers. For one thread.
 */
final class TextNumbers {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SHORT = 2 * Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final ToIntFunction<String> meaning;
    private final int most;
    private final Map<String, Integer> longer = new HashMap<>();
    private long[] keys = new long[2 * 64]; // two for each slot
    private int[] numbers = new int[64]; // number + 1, or 0 where the slot is free
    private int size;

    /**
     * Knows no text yet.
     *
     * @param meaning gives the number of a text that is met for the first time, 0 or more
     * @param most how many texts are remembered; any further one is asked for each time
     */
    TextNumbers(ToIntFunction<String> meaning, int most) {
        this.meaning = meaning;
        this.most = most;
    }

    int of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > SHORT) {
            return ofLonger(text(bytes, from, to));
        }
        long first;
        long second = 0;
        if (from + SHORT <= bytes.length) {
            // No text holds a zero byte, so texts of different lengths differ.
            if (length <= Long.BYTES) {
                first = masked((long) LONGS.get(bytes, from), length);
            } else {
                first = (long) LONGS.get(bytes, from);
                second = masked((long) LONGS.get(bytes, from + Long.BYTES), length - Long.BYTES);
            }
        } else {
            first = oneByOne(bytes, from, Math.min(to, from + Long.BYTES));
            second = oneByOne(bytes, from + Long.BYTES, to);
        }
        int slot = slot(first, second);
        while (numbers[slot] != 0) {
            if (keys[2 * slot] == first && keys[2 * slot + 1] == second) {
                return numbers[slot] - 1;
            }
            slot = slot + 1 & numbers.length - 1;
        }
        int number = meaning.applyAsInt(text(bytes, from, to));
        if (size < most) {
            keep(slot, first, second, number);
        }
        return number;
    }

    private static long masked(long eight, int length) {
        return length == Long.BYTES ? eight : eight & (1L << 8 * length) - 1;
    }

    private static long oneByOne(byte[] bytes, int from, int to) {
        long packed = 0;
        for (int i = to - 1; i >= from; i--) {
            packed = packed << 8 | bytes[i] & 0xFF;
        }
        return packed;
    }

    private int slot(long first, long second) {
        long mixed = (first ^ Long.rotateLeft(second * SPREAD, 29)) * SPREAD;
        return (int) (mixed >>> 40) & numbers.length - 1;
    }

    private void keep(int slot, long first, long second, int number) {
        keys[2 * slot] = first;
        keys[2 * slot + 1] = second;
        numbers[slot] = number + 1;
        size++;
        if (4 * size > numbers.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldNumbers.length];
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != 0) {
                int slot = slot(oldKeys[2 * old], oldKeys[2 * old + 1]);
                while (numbers[slot] != 0) {
                    slot = slot + 1 & numbers.length - 1;
                }
                System.arraycopy(oldKeys, 2 * old, keys, 2 * slot, 2);
                numbers[slot] = oldNumbers[old];
            }
        }
    }

    private int ofLonger(String text) {
        Integer known = longer.get(text);
        if (known != null) {
            return known;
        }
        int number = meaning.applyAsInt(text);
        if (longer.size() < most) {
            longer.put(text, number);
        }
        return number;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }
}
