package org.carerkit.outcomes.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.carerkit.core.csv.CsvTable;

/**
 * Cuts a CSV file into blocks of whole records, so that several threads can process them at once. Only one thread at a
 * time reads and cuts. Thread-safe, if each thread has its own {@link CsvBlock}.
 */
public final class CsvBlocks {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] tail = {};
    private boolean ended;
    private boolean marked;
    private boolean windows;
    private long number;

    /**
     * Creates the blocks of a file.
     *
     * @param in the file; read to its end, not closed
     */
    public CsvBlocks(InputStream in) {
        this.in = requireNonNull(in, "in");
    }

    /**
     * Fills a block with the next part of the file.
     *
     * @return false at the end, or after {@link #stop}
     * @throws IOException if the file cannot be read
     */
    public synchronized boolean next(CsvBlock block) throws IOException {
        if (ended) {
            return false;
        }
        int length = fill(block);
        byte[] bytes = block.bytes;
        ended = length < bytes.length;
        block.from = 0;
        block.wide = false;
        if (number == 0) {
            marked = startsWithMark(bytes, length);
            block.from = marked ? BYTE_ORDER_MARK.length : 0;
            block.wide = isWide(bytes, length);
            windows = hasWindowsLines(bytes, length);
        }
        if (length == block.from) {
            ended = true;
            return false;
        }
        block.number = number++;
        block.last = ended;
        block.ascii = true;
        block.end = ended ? length : cut(block, length);
        if (ended) {
            look(block, length);
        }
        tail = Arrays.copyOfRange(bytes, block.end, length);
        return true;
    }

    /**
     * Reads more bytes after the remainder of the previous block. Returns the number of bytes. Enlarges a block that is
     * too small.
     */
    private int fill(CsvBlock block) throws IOException {
        if (tail.length > block.bytes.length) {
            block.bytes = new byte[CsvTable.LONGEST_ROW];
        }
        System.arraycopy(tail, 0, block.bytes, 0, tail.length);
        int length = tail.length + in.readNBytes(block.bytes, tail.length, block.bytes.length - tail.length);
        if (length == block.bytes.length && length < CsvTable.LONGEST_ROW) {
            block.bytes = Arrays.copyOf(block.bytes, CsvTable.LONGEST_ROW);
            length += in.readNBytes(block.bytes, length, CsvTable.LONGEST_ROW - length);
        }
        return length;
    }

    /** Ends reading for all threads. */
    public synchronized void stop() {
        ended = true;
        tail = new byte[0];
    }

    /** True if the file starts with a byte order mark, which is skipped. Known after the first block is read. */
    public synchronized boolean hadByteOrderMark() {
        return marked;
    }

    /** True if the first line ends in a carriage return and a line feed. Known after the first block is read. */
    public synchronized boolean hasWindowsLines() {
        return windows;
    }

    private static boolean hasWindowsLines(byte[] bytes, int length) {
        int end = 0;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return end > 0 && end < length && bytes[end - 1] == '\r';
    }

    /** UTF-16 and UTF-32 start with their own byte order mark, or have a zero in one of the first two bytes. */
    private static boolean isWide(byte[] bytes, int length) {
        if (length < 2) {
            return false;
        }
        boolean marked = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        return marked || bytes[0] == 0 || bytes[1] == 0;
    }

    private static boolean startsWithMark(byte[] bytes, int length) {
        return length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
    }

    /** The end of the last whole record, or of all bytes if there is none. The scanner then reports the fault. */
    private static int cut(CsvBlock block, int length) {
        byte[] bytes = block.bytes;
        int cut = 0;
        if (look(block, length)) {
            boolean quoted = false;
            for (int i = block.from; i < length; i++) {
                if (bytes[i] == '"') {
                    quoted = !quoted;
                } else if (bytes[i] == '\n' && !quoted) {
                    cut = i + 1;
                }
            }
        } else {
            for (cut = length; cut > block.from && bytes[cut - 1] != '\n'; cut--) {
                // goes back to the end of a line
            }
        }
        return cut <= block.from ? length : cut;
    }

    /**
     * Looks at eight bytes at a time. Returns true if there is a quotation mark, and notes whether all bytes are ASCII.
     */
    private static boolean look(CsvBlock block, int length) {
        byte[] bytes = block.bytes;
        long quotes = 0;
        long high = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            long without = eight ^ QUOTES;
            quotes |= without - ONES & ~without & HIGHS;
            high |= eight & HIGHS;
        }
        boolean found = quotes != 0;
        for (; i < length; i++) {
            found |= bytes[i] == '"';
            high |= bytes[i] < 0 ? HIGHS : 0;
        }
        block.ascii = high == 0;
        return found;
    }
}
