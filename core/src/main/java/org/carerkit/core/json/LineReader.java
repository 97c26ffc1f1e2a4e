package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Reads newline delimited JSON: one record per line, in UTF-8. Lines end in LF or CRLF, which the last line may omit. A
 * bad line is a result like any other, and reading continues. Memory stays bounded, however long the input or a line.
 *
 * <pre>{@code
 * CarerJson.lines(today).threads(2).read(in, line -> tally(line.number(), line.result()));
 * }</pre>
 *
 * @param <T> the type of record
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

    /** Returns this reader with other limits. The line break does not count towards a line's bytes. */
    public LineReader<T> limits(Limits other) {
        return new LineReader<>(format, today, requireNonNull(other, "other"), threads);
    }

    /**
     * Returns this reader with another number of threads to parse and check. With 1, the default, the caller's thread
     * does everything. With more, each reading starts that many threads and ends them; the caller's thread splits the
     * lines and passes on the results in order.
     *
     * @param count at least 1
     */
    public LineReader<T> threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count: must be at least 1");
        }
        return new LineReader<>(format, today, limits, count);
    }

    /**
     * Reads to the end of the stream and leaves it open.
     *
     * @param in the lines
     * @param consumer receives every line that is not blank, in order, in the caller's thread; an exception that it
     *     throws ends the reading and reaches the caller
     * @return the number of lines, including blank ones
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
