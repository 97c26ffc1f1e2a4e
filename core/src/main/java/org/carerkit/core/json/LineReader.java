package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Reads newline delimited JSON: one record a line, in UTF-8, lines ending in LF or CRLF, the last one with or without it.
 * A bad line is a result like any other, and reading goes on. However long the input or a line of it, memory stays bounded.
 *
 * <pre>{@code
 * CarerJson.lines(today).threads(2).read(in, line -> tally(line.number(), line.result()));
 * }</pre>
 *
 * @param <T> the kind of record
 */
public final class LineReader<T> {

    private final RecordFormat<T> format;
    private final LocalDate today;
    private final Limits limits;
    private final int threads;

    private LineReader(RecordFormat<T> format, LocalDate today, Limits limits, int threads) {
        this.format = format;
        this.today = today;
        this.limits = limits;
        this.threads = threads;
    }

    static <T> LineReader<T> of(RecordFormat<T> format, LocalDate today) {
        return new LineReader<>(format, requireNonNull(today, "today"), Limits.DEFAULT, 1);
    }

    /** The same with other bounds. A line's bytes count without its line break. */
    public LineReader<T> limits(Limits other) {
        return new LineReader<>(format, today, requireNonNull(other, "other"), threads);
    }

    /**
     * The same with so many threads to parse and check. One, as by default, is the caller's own. With more, that many are
     * started for each reading and ended with it; the caller's thread splits the lines and hands on the results, in order.
     *
     * @param count at least 1
     */
    public LineReader<T> threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count: at least 1");
        }
        return new LineReader<>(format, today, limits, count);
    }

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @param in the lines
     * @param consumer gets every line that is not blank, in order, in the caller's thread; what it throws ends the reading
     *     and comes out here
     * @return how many lines there were, blank ones included
     * @throws IOException if the stream cannot be read; {@link java.io.InterruptedIOException} if the thread is interrupted
     */
    public long read(InputStream in, Consumer<? super JsonLine<T>> consumer) throws IOException {
        requireNonNull(consumer, "consumer");
        LineSplitter splitter = new LineSplitter(in, limits.bytes());
        if (threads == 1) {
            LineBatch room = new LineBatch();
            for (LineBatch batch = splitter.next(room); batch != null; batch = splitter.next(room)) {
                batch.forEach(format.parser(), today, limits, consumer);
            }
        } else {
            new LineWorkers<>(format.parser(), today, limits, threads).read(splitter, consumer);
        }
        return splitter.lines();
    }
}
