package org.carerkit.core.json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;

/**
 * A batch of lines that have been split but not parsed. One thread fills it and hands it to another, then it is filled
 * again.
 */
final class LineBatch {

    private static final int MOST_LINES = 256;
    private static final int ENOUGH_BYTES = 1 << 18;
    private static final int ROOM = ENOUGH_BYTES + ENOUGH_BYTES / 4;

    private final long[] numbers = new long[MOST_LINES];
    private final int[] ends = new int[MOST_LINES];
    private final boolean[] tooLong = new boolean[MOST_LINES];
    private byte[] bytes = new byte[ROOM];
    private int length;
    private int lines;

    /** Empties the batch for more lines and releases the memory that a long line took. */
    void clear() {
        lines = 0;
        length = 0;
        bytes = bytes.length > ROOM ? new byte[ROOM] : bytes;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    boolean isFull() {
        return lines == MOST_LINES || length >= ENOUGH_BYTES;
    }

    /** The length so far of the line being added. */
    int pending() {
        return length - start(lines);
    }

    /** Appends to the line being added. */
    void append(byte[] source, int from, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length + bytes.length / 2));
        }
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    /** Completes the line being added, without its carriage return. A blank line is dropped. */
    void endLine(long number) {
        int start = start(lines);
        if (length > start && bytes[length - 1] == '\r') {
            length--;
        }
        if (isBlank(start)) {
            length = start;
        } else {
            add(number, false);
        }
    }

    /** Completes a line of which nothing was kept because it is too long. */
    void endTooLong(long number) {
        length = start(lines);
        add(number, true);
    }

    /** Drops what has been added of the current line. */
    void dropPending() {
        length = start(lines);
    }

    private void add(long number, boolean isTooLong) {
        numbers[lines] = number;
        ends[lines] = length;
        tooLong[lines] = isTooLong;
        lines++;
    }

    private int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    private boolean isBlank(int start) {
        for (int i = start; i < length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Parses the lines one after the other. */
    <T> void forEach(RecordParser<T> parser, LocalDate today, Limits limits, Consumer<? super JsonLine<T>> consumer) {
        for (int i = 0; i < lines; i++) {
            ReadResult<T> result = tooLong[i]
                    ? new ReadResult.Unreadable<>(
                            Findings.of(List.of(new Finding(CoreFinding.JSON_TOO_LARGE, "", (long) limits.bytes()))))
                    : parser.read(bytes, start(i), ends[i], today, limits);
            consumer.accept(new JsonLine<>(numbers[i], result));
        }
    }
}
