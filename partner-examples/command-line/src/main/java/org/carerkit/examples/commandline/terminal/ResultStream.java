package org.carerkit.examples.commandline.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output that distinguishes a reader that has stopped reading from a full disk. */
public final class ResultStream extends FilterOutputStream {

    /** Wraps a stream. */
    public ResultStream(OutputStream out) {
        super(out);
    }

    /** Thrown if results can no longer be written. */
    static final class Lost extends IOException {

        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Returns true after, for example, {@code | head}: nobody is waiting for more, which is not an error. */
        boolean readerHasGone() {
            String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("pipe");
        }
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new Lost(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Lost(e);
        }
    }
}
