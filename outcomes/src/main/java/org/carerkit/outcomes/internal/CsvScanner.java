package org.carerkit.outcomes.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/**
 * Splits a {@link CsvBlock} into records, strictly by RFC 4180: commas between cells, quotation marks around a whole
 * cell and doubled within it, and lines that end in a line feed with or without a carriage return. Empty lines are
 * skipped. The scanner stops at the first fault and gives its line and column. It reads one record at a time, or many
 * at once. Reusable. Use it on one thread.
 */
public final class CsvScanner {

    /** The most records in a {@link #run}. */
    public static final int LONGEST_RUN = 256;

    private final CsvCuts cuts = new CsvCuts();
    private byte[] bytes = {};
    private int at;
    private int end;
    private int notUtf8At;
    private boolean last;
    private boolean plain; // the records have no quotation mark and end in a line feed: their cells lie between cuts
    private int before; // the cut before the records, if they are plain
    private int[] from = new int[16]; // start and end of each cell of a record that is not plain
    private int[] to = new int[16];
    private int count;
    private boolean quoted;
    private boolean zero; // the cell contains a zero byte
    private long line;
    private long nextLine;
    private @Nullable CoreFinding fault;

    /** Starts on a block. It removes quotation marks from cells in place, so a block can be scanned only once. */
    public void start(CsvBlock block) {
        bytes = block.bytes;
        at = block.from;
        end = block.end;
        last = block.last;
        notUtf8At = block.notUtf8At();
        cuts.start(bytes, at, end);
        plain = false;
        count = 0;
        line = 0;
        nextLine = 0;
        fault = block.wide ? CoreFinding.CSV_ENCODING : null;
    }

    /** Forgets the block. */
    public void end() {
        at = end;
        nextLine = 0;
    }

    /** Moves to the next record. Returns false after the last one and at a {@link #fault}. */
    public boolean next() {
        if (fault == null && plain(widthAhead(), 1) == 1) {
            return true;
        }
        plain = false;
        while (at < end && fault == null) {
            line = nextLine;
            count = 0;
            quoted = false;
            record();
            cuts.goTo(at);
            if (fault == null && (count > 1 || quoted || to[0] > from[0])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Moves to as many records at once as have this number of cells and are plain: without quotation marks, and with a
     * line feed alone at the end. It may return 0 although there are more records; {@link #next} then moves to the next
     * one of any kind.
     *
     * @param width the number of cells, 1 or more
     * @return the number of records, at most {@link #LONGEST_RUN}
     */
    public int run(int width) {
        return fault == null ? plain(width, LONGEST_RUN) : 0;
    }

    private int plain(int width, int most) {
        int possible = Math.min(most, cuts.ahead() / width);
        int cut = cuts.first();
        int records = 0;
        while (records < possible && isPlain(cut + records * width, width)) {
            records++;
        }
        if (records > 0) {
            plain = true;
            before = cut;
            count = width;
            line = nextLine;
            nextLine += records;
            at = cuts.place(cut + records * width) + 1;
            cuts.skip(records * width);
        }
        return records;
    }

    private boolean isPlain(int cut, int width) {
        int wrong = 0;
        for (int i = 1; i < width; i++) {
            wrong |= bytes[cuts.place(cut + i)] ^ ',';
        }
        int lineEnd = cuts.place(cut + width);
        boolean empty = width == 1 && lineEnd == cuts.place(cut) + 1;
        return wrong == 0 && bytes[lineEnd] == '\n' && lineEnd < notUtf8At && !empty;
    }

    /** The number of cells in the next record, if it is plain. */
    private int widthAhead() {
        int ahead = cuts.ahead();
        int cut = cuts.first();
        int width = 1;
        while (width < ahead && bytes[cuts.place(cut + width)] == ',') {
            width++;
        }
        return width;
    }

    /** The fault that stopped the scanner, if any. It is on {@link #line} in column {@link #cells}. */
    public Optional<CoreFinding> fault() {
        return Optional.ofNullable(fault);
    }

    /** The line of the block on which the record starts, from 0. For a run, this is the line of its first record. */
    public long line() {
        return line;
    }

    /** The number of lines of the block that have ended so far. */
    public long lines() {
        return nextLine;
    }

    /** The number of cells in the record, or in each record of a run. */
    public int cells() {
        return count;
    }

    /** A cell as a string. */
    public String text(int cell) {
        return text(0, cell);
    }

    /** A cell of one record of a run as a string. The first record is 0. */
    public String text(int record, int cell) {
        int begin = from(record, cell);
        return new String(bytes, begin, to(record, cell) - begin, StandardCharsets.UTF_8);
    }

    /** The block's bytes, to which {@link #from} and {@link #to} refer. */
    public byte[] bytes() {
        return bytes;
    }

    /** The start of a cell. */
    public int from(int cell) {
        return from(0, cell);
    }

    /** The end of a cell, exclusive. */
    public int to(int cell) {
        return to(0, cell);
    }

    /** The start of a cell in one record of a run. The first record is 0. */
    public int from(int record, int cell) {
        return plain ? cuts.place(before + record * count + cell) + 1 : from[cell];
    }

    /** The end of a cell in one record of a run, exclusive. The first record is 0. */
    public int to(int record, int cell) {
        return plain ? cuts.place(before + record * count + cell + 1) : to[cell];
    }

    private void record() {
        boolean more = true;
        while (more) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            int cell = count++;
            if (count > CsvTable.MOST_CELLS) {
                fault = CoreFinding.CSV_ROW_TOO_LONG;
                return;
            }
            zero = false;
            more = at < end && bytes[at] == '"' ? quotedCell(cell) : plainCell(cell);
            if ((zero || at > notUtf8At) && fault == null) {
                fault = CoreFinding.CSV_ENCODING;
                return;
            }
        }
    }

    /** Reads a cell without quotation marks. Returns true if another cell follows. */
    private boolean plainCell(int cell) {
        byte[] text = bytes;
        int i = at;
        from[cell] = i;
        for (; i < end; i++) {
            byte b = text[i];
            if (b > ',') {
                continue;
            }
            if (b == ',') {
                to[cell] = i;
                at = i + 1;
                return true;
            }
            if (b == '\n') {
                to[cell] = i;
                at = i + 1;
                nextLine++;
                return false;
            }
            if (b == '\r' || b == '"' || b == 0) {
                to[cell] = i;
                return endOfLineOr(b == '\r' ? CoreFinding.CSV_LINE_END : wrong(b), i);
            }
        }
        to[cell] = i;
        return atEnd(i);
    }

    private static CoreFinding wrong(byte b) {
        return b == 0 ? CoreFinding.CSV_ENCODING : CoreFinding.CSV_QUOTE;
    }

    /** Reads a cell in quotation marks and removes doubled ones. Returns true if another cell follows. */
    private boolean quotedCell(int cell) {
        quoted = true;
        byte[] text = bytes;
        int write = at + 1;
        from[cell] = write;
        for (int i = at + 1; i < end; i++) {
            byte b = text[i];
            if (b == '"') {
                if (i + 1 < end && text[i + 1] == '"') {
                    i++;
                } else {
                    to[cell] = write;
                    return afterQuoted(i + 1);
                }
            } else if (b == '\n') {
                nextLine++;
            }
            zero |= b == 0;
            text[write++] = b;
        }
        to[cell] = write;
        fault = last ? CoreFinding.CSV_QUOTE_OPEN : CoreFinding.CSV_ROW_TOO_LONG;
        return false;
    }

    private boolean afterQuoted(int next) {
        if (next == end) {
            return atEnd(next);
        }
        if (bytes[next] == ',') {
            at = next + 1;
            return true;
        }
        if (bytes[next] == '\n') {
            at = next + 1;
            nextLine++;
            return false;
        }
        return endOfLineOr(CoreFinding.CSV_QUOTE, next);
    }

    /** A carriage return before a line feed ends the line. Anything else is a fault. */
    private boolean endOfLineOr(CoreFinding otherwise, int here) {
        boolean windowsEnd = bytes[here] == '\r' && here + 1 < end && bytes[here + 1] == '\n';
        if (windowsEnd) {
            at = here + 2;
            nextLine++;
        } else {
            fault = bytes[here] == '\r' ? CoreFinding.CSV_LINE_END : otherwise;
        }
        return false;
    }

    /** A block that is not the last ends with a complete line, unless a record is longer than a block. */
    private boolean atEnd(int here) {
        at = here;
        if (!last) {
            fault = CoreFinding.CSV_ROW_TOO_LONG;
        }
        return false;
    }
}
