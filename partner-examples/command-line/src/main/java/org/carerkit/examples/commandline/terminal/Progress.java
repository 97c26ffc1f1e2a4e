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

/** A bar on a terminal's standard error, and nothing anywhere else. Results that come meanwhile are not written into it. */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 78;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final @Nullable ProgressBar bar;
    private final PrintStream err;

    /**
     * Starts the bar.
     *
     * @param task what is being done, in a word or two
     * @param size how many bytes there are; -1 when unknown
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

    /** Says that so many bytes more were read. */
    public void advance(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    /** The same stream, which wipes the bar away before it writes; the next moment draws it again below. */
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

    /** Says something for good, above the bar. */
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
            err.print(CLEAR_LINE); // after work that was too quick for a second drawing the bar leaves its line
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
            // the line is wiped when all is done
        }
    }
}
