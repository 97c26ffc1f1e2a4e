package org.carerkit.core.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a file. Whatever cannot be read appears as half a surrogate pair, which never occurs in text, so
 * the fault is found in the cell that contains it. Also notes how the file begins and ends.
 */
final class CsvText extends Reader {

    /** A carriage return without a line feed. */
    static final char LONE_RETURN = '\uD800';

    /** Bytes that are not UTF-8. */
    static final char NOT_UTF_8 = '\uD801';

    private static final int NONE = -1;

    private final Capped bytes;
    private final Reader text;
    private final boolean byteOrderMark;
    private final boolean wide;
    private int ahead = NONE;
    private boolean anyLine;
    private boolean windows;
    private boolean ended;

    CsvText(InputStream in, long maxBytes) throws IOException {
        bytes = new Capped(in, maxBytes);
        byte[] start = bytes.readNBytes(3);
        byteOrderMark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        wide = isWide(start);
        InputStream all = byteOrderMark ? bytes : new SequenceInputStream(new ByteArrayInputStream(start), bytes);
        text = new InputStreamReader(
                all,
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_UTF_8)));
    }

    private static boolean isWide(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        boolean marked = (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF && (start[0] & 0xFF) >= 0xFE;
        return marked || start[0] == 0 || start[1] == 0;
    }

    /**
     * Whether the file begins like UTF-16 or UTF-32: with one of their byte order marks, or with a zero in one of its
     * first two bytes.
     */
    boolean isWide() {
        return wide;
    }

    /** Whether the file begins with the byte order mark of UTF-8, which is not among the characters. */
    boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** Whether the first line ends with a carriage return and a line feed, as far as it has been read. */
    boolean hasWindowsLines() {
        return windows;
    }

    /** True if the file is larger than the limit, so that reading stopped there. */
    boolean isCutOff() {
        return ended && bytes.over;
    }

    @Override
    public int read(char[] to, int from, int most) throws IOException {
        int end = from;
        if (ahead != NONE) {
            to[end++] = (char) ahead;
            ahead = NONE;
        }
        if (end < from + most) {
            end += Math.max(0, text.read(to, end, from + most - end));
        }
        if (end == from) {
            ended |= most > 0;
            return most > 0 ? -1 : 0;
        }
        if (to[end - 1] == '\r') {
            ahead = text.read();
        }
        mark(to, from, end);
        return end - from;
    }

    private void mark(char[] to, int from, int end) {
        for (int i = from; i < end; i++) {
            if (to[i] == '\n') {
                anyLine = true;
            } else if (to[i] == '\r' && (i + 1 < end ? to[i + 1] : ahead) != '\n') {
                to[i] = LONE_RETURN;
            } else if (to[i] == '\r' && !anyLine) {
                anyLine = true;
                windows = true;
            }
        }
    }

    @Override
    public void close() {
        // Whoever opened the file closes it.
    }

    /** A stream that ends at a limit. */
    private static final class Capped extends FilterInputStream {

        private long left;
        private boolean over;

        Capped(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            if (left == 0) {
                over |= in.read() >= 0;
                return most == 0 ? 0 : -1;
            }
            int read = in.read(to, from, (int) Math.min(most, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
