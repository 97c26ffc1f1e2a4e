package org.carerkit.examples.commandline.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output that tells a reader who has gone away from a disk that is full. */
public final class ResultStream extends FilterOutputStream {

    /** Watches over a stream. */
    public ResultStream(OutputStream out) {
        super(out);
    }

    /** The results can no longer be written. */
    static final class Lost extends IOException {

        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** True after {@code | head}: nobody is waiting for more, and that is no error. */
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
