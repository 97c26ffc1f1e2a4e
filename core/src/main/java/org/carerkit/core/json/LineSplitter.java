package org.carerkit.core.json;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream into batches of lines. A line that exceeds the limit is counted but not kept. Not thread-safe. */
final class LineSplitter {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private long lines;

    LineSplitter(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** The number of lines so far. */
    long lines() {
        return lines;
    }

    /**
     * Returns the next lines, or null if there are no more.
     *
     * @param batch the batch to fill: an empty one, or one that is no longer needed
     */
    @Nullable
    LineBatch next(LineBatch batch) throws IOException {
        batch.clear();
        boolean more = true;
        while (more && !batch.isFull()) {
            more = readLine(batch);
        }
        return batch.isEmpty() ? null : batch;
    }

    /** Reads a line. Returns false at the end of the stream. */
    private boolean readLine(LineBatch batch) throws IOException {
        boolean any = false;
        boolean tooLong = false;
        while (at < end || fill()) {
            any = true;
            int stop = Utf8.lineFeed(chunk, at, end);
            int count = stop - at;
            // The one byte more than allowed may be a carriage return.
            tooLong |= batch.pending() + (long) count > mostBytes + 1L;
            if (tooLong) {
                batch.dropPending();
            } else {
                batch.append(chunk, at, count);
            }
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                finish(batch, tooLong);
                return true;
            }
        }
        if (any) {
            finish(batch, tooLong);
        }
        return false;
    }

    private void finish(LineBatch batch, boolean tooLong) {
        lines++;
        if (tooLong) {
            batch.endTooLong(lines);
        } else {
            batch.endLine(lines);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk, 0, CHUNK));
        return end > 0;
    }
}
