package org.carerkit.core.json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;

/** Some lines, cut out of the input and not parsed yet. Filled by one thread, then handed to another, then filled again. */
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

    /** Empties it for other lines, and lets go of the room that a long one took. */
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

    /** How long the line under way is. */
    int pending() {
        return length - start(lines);
    }

    /** Adds to the line under way. */
    void append(byte[] source, int from, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length + bytes.length / 2));
        }
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    /** Ends the line under way: it becomes one of the batch, without a carriage return, unless it is blank. */
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

    /** Ends a line of which nothing was kept. */
    void endTooLong(long number) {
        length = start(lines);
        add(number, true);
    }

    /** Forgets what there is of the line under way. */
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

    /** Parses line after line. */
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
