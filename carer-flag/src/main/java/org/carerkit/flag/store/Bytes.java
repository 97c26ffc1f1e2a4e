package org.carerkit.flag.store;

import java.util.Arrays;

/** An immutable array of bytes. Two are equal if every byte is. */
public final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies an array. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** Returns the number of bytes. */
    public int length() {
        return bytes.length;
    }

    /**
     * Returns one of the bytes.
     *
     * @param index its place, from 0
     * @throws IndexOutOfBoundsException if there are fewer bytes
     */
    public byte at(int index) {
        return bytes[index];
    }

    /** Returns a copy of the bytes. */
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

    /** Shows the number of bytes only, because the content may be about a person. */
    @Override
    public String toString() {
        return "Bytes[" + bytes.length + "]";
    }
}
