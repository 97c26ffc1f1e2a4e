package org.carerkit.hl7v2;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Splits a stream into messages: vertical tab, message, file separator (the Minimal Lower Layer Protocol of the HL7
 * Implementation Guide). Never stores more than the cap. Not thread-safe.
 */
final class MllpReader {

    static final int START = 0x0B;
    static final int END = 0x1C;

    private final InputStream in;
    private final int cap;
    private final Runnable begins;

    /**
     * @param cap the number of bytes of a message that are kept
     * @param begins called when a message begins
     */
    MllpReader(InputStream in, int cap, Runnable begins) {
        this.in = new BufferedInputStream(in);
        this.cap = cap;
        this.begins = begins;
    }

    /** A message that was received to its end. */
    static final class Frame {

        private final byte[] bytes;
        private final int size;

        private Frame(byte[] bytes, int size) {
            this.bytes = bytes;
            this.size = size;
        }

        /** The content of the message, or its beginning if it is larger than the cap. */
        byte[] bytes() {
            return bytes;
        }

        /** The size of the message in bytes. */
        int size() {
            return size;
        }

        boolean isWhole() {
            return bytes.length == size;
        }
    }

    /**
     * The next message; empty at the end of the stream. A message that is cut off is dropped, because its sender got no
     * answer.
     */
    Optional<Frame> next() throws IOException {
        int next = in.read();
        while (next != START) {
            if (next < 0) {
                return Optional.empty();
            }
            next = in.read();
        }
        begins.run();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        int size = 0;
        for (next = in.read(); next != END; next = in.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            if (next == START) {
                // the sender started again
                bytes.reset();
                size = 0;
            } else {
                if (size < cap) {
                    bytes.write(next);
                }
                size = Math.min(size + 1, Integer.MAX_VALUE - 1);
            }
        }
        return Optional.of(new Frame(bytes.toByteArray(), size));
    }
}
