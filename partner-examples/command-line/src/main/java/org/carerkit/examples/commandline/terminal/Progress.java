package org.carerkit.examples.commandline.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, drawn only on a terminal. It stays clear of results written at the same time. */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 78;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final @Nullable ProgressBar bar;
    private final PrintStream err;

    /**
     * Starts the bar.
     *
     * @param task the work being done, in a word or two
     * @param size the number of bytes; -1 if unknown
     */
    public Progress(Environment environment, String task, long size) {
        err = environment.err();
        boolean small = size >= 0 && size < 10_000_000;
        bar = environment.errIsTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(size)
                        .setUnit(small ? " kB" : " MB", small ? 1_000 : 1_000_000)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        .setConsumer(new Line())
                        .build()
                : null;
    }

    /** Reports that more bytes have been read. */
    public void advance(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    /** Returns a stream that clears the bar before each write. The bar is soon drawn again below. */
    public OutputStream beside(OutputStream results) {
        return bar == null
                ? results
                : new FilterOutputStream(results) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        synchronized (err) {
                            err.print(CLEAR_LINE);
                            err.flush();
                            out.write(bytes, from, length);
                            out.flush();
                        }
                    }
                };
    }

    /** Writes a lasting message above the bar. */
    public void say(String text) {
        synchronized (err) {
            err.print(bar == null ? "" : CLEAR_LINE);
            err.println(text);
            err.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            err.print(CLEAR_LINE); // clears the bar after work too short for a second drawing
            err.flush();
        }
    }

    private final class Line implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String text) {
            synchronized (err) {
                err.print(CLEAR_LINE + text);
                err.flush();
            }
        }

        @Override
        public void close() {
            // the bar's line is cleared when the work is finished
        }
    }
}
