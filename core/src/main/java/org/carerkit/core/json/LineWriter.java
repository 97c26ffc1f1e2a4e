package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes newline delimited JSON: one record per line. Each line is written completely or not at all. Not thread-safe.
 *
 * @param <T> the type of record
 */
public final class LineWriter<T> implements Closeable, Flushable {

    private static final int ENOUGH = 1 << 16;

    private final RecordFormat<T> format;
    private final OutputStream out;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(ENOUGH + ENOUGH / 4);

    LineWriter(RecordFormat<T> format, OutputStream out) {
        this.format = format;
        this.out = requireNonNull(out, "out");
    }

    /**
     * Adds a record.
     *
     * @throws IOException if the stream cannot be written to
     * @throws IllegalArgumentException if the record cannot be written, as described in
     *     {@link RecordFormat#write(Object)}; then no part of it is written
     */
    public void write(T value) throws IOException {
        waiting.write(format.write(value));
        waiting.write('\n');
        if (waiting.size() >= ENOUGH) {
            hand();
        }
    }

    /** Passes all lines so far to the stream and flushes the stream. */
    @Override
    public void flush() throws IOException {
        hand();
        out.flush();
    }

    /** Writes the lines that are waiting and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            hand();
        }
    }

    private void hand() throws IOException {
        waiting.writeTo(out);
        waiting.reset();
    }
}
