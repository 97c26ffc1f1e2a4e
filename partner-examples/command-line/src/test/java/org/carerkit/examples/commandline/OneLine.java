package org.carerkit.examples.commandline;

import java.io.InputStream;
import java.util.Arrays;

/** A single line of the digit nine, of any length, that is never in memory as a whole. */
public final class OneLine extends InputStream {

    private final long length;
    private long given;

    public OneLine(long length) {
        this.length = length;
    }

    /** Returns how many bytes have been read. */
    public long given() {
        return given;
    }

    @Override
    public int read() {
        return given++ < length ? '9' : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        int many = (int) Math.min(most, length - given);
        if (many <= 0) {
            return -1;
        }
        Arrays.fill(bytes, from, from + many, (byte) '9');
        given += many;
        return many;
    }
}
