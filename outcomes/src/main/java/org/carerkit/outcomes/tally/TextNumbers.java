package org.carerkit.outcomes.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.carerkit.outcomes.internal.CsvScanner;

/**
 * Remembers the number for each text of a column, so that most cells are never converted to a string. Texts of up to 16
 * bytes are compared as two numbers. Use it on one thread.
 */
final class TextNumbers {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SHORT = 2 * Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    // A slot holds the text as two numbers, then the text's own number + 1, or 0 if the slot is free.
    private static final int WIDTH = 4;
    private static final int NUMBER = 2;
    private static final int FIRST_SLOTS = 64;

    private final ToIntFunction<String> meaning;
    private final int most;
    private final Map<String, Integer> longer = new HashMap<>();
    private long[] slots = new long[FIRST_SLOTS * WIDTH];
    private int toSlot = Long.numberOfLeadingZeros(FIRST_SLOTS) + 1; // the shift that turns a hash into a slot
    private int size;

    /**
     * Starts without any text.
     *
     * @param meaning gives the number for a new text, 0 or more
     * @param most the most texts to remember; the number of any further text is looked up each time
     */
    TextNumbers(ToIntFunction<String> meaning, int most) {
        this.meaning = meaning;
        this.most = most;
    }

    /**
     * Finds the numbers of the texts in a column.
     *
     * @param rows rows of a file
     * @param count the number of rows
     * @param column the column
     * @param numbers the array for the numbers
     * @param at the index of the first number
     */
    void of(CsvScanner rows, int count, int column, int[] numbers, int at) {
        byte[] bytes = rows.bytes();
        for (int row = 0; row < count; row++) {
            numbers[at + row] = of(bytes, rows.from(row, column), rows.to(row, column));
        }
    }

    private int of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (from + SHORT > bytes.length || length > SHORT) {
            return ofOther(bytes, from, to);
        }
        // A text never contains a zero byte, so texts of different lengths differ.
        long first = (long) LONGS.get(bytes, from);
        long second = 0;
        if (length < Long.BYTES) {
            first &= (1L << 8 * length) - 1;
        } else {
            second = (long) LONGS.get(bytes, from + Long.BYTES) & (length == SHORT ? -1 : (1L << 8 * length) - 1);
        }
        long[] known = slots;
        int slot = slot(first, second);
        while (known[slot + NUMBER] != 0) {
            if (known[slot] == first && known[slot + 1] == second) {
                return (int) known[slot + NUMBER] - 1;
            }
            slot = slot + WIDTH & known.length - 1;
        }
        return ask(first, second, text(bytes, from, to));
    }

    private int ofOther(byte[] bytes, int from, int to) {
        if (to - from > SHORT) {
            return ofLonger(text(bytes, from, to));
        }
        // near the end of the bytes
        return of(Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), SHORT), 0, to - from);
    }

    private int slot(long first, long second) {
        return (int) ((first ^ second * SPREAD) * SPREAD >>> toSlot) * WIDTH;
    }

    private int ask(long first, long second, String text) {
        int number = meaning.applyAsInt(text);
        if (size < most) {
            size++;
            if (8 * size * WIDTH > slots.length) {
                grow();
            }
            keep(first, second, number + 1L);
        }
        return number;
    }

    private void keep(long first, long second, long number) {
        int slot = slot(first, second);
        while (slots[slot + NUMBER] != 0) {
            slot = slot + WIDTH & slots.length - 1;
        }
        slots[slot] = first;
        slots[slot + 1] = second;
        slots[slot + NUMBER] = number;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        toSlot--;
        for (int slot = 0; slot < old.length; slot += WIDTH) {
            if (old[slot + NUMBER] != 0) {
                keep(old[slot], old[slot + 1], old[slot + NUMBER]);
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
