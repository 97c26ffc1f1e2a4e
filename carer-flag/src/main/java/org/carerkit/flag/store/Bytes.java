package org.carerkit.flag.store;

import java.util.Arrays;

/** Bytes that nobody can change. Equal when every byte is. */
public final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** How many. */
    public int length() {
        return bytes.length;
    }

    /**
     * One of them.
     *
     * @param index from 0
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public byte at(int index) {
        return bytes[index];
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** How many: what they hold may be about a person. */
    @Override
    public String toString() {
        return "Bytes[" + bytes.length + "]";
    }
}
