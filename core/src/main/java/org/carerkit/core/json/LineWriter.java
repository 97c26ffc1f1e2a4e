package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes newline delimited JSON: one record a line, each line whole or not at all. For one thread.
 *
 * @param <T> the kind of record
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
     * @throws IllegalArgumentException if the record cannot be written, as {@link RecordFormat#write(Object)} says; nothing
     *     of it is
     */
    public void write(T value) throws IOException {
        waiting.write(format.write(value));
        waiting.write('\n');
        if (waiting.size() >= ENOUGH) {
            hand();
        }
    }

    /** Hands all lines so far to the stream, and has the stream hand them on. */
    @Override
    public void flush() throws IOException {
        hand();
        out.flush();
    }

    /** Hands on what is waiting and closes the stream. */
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
