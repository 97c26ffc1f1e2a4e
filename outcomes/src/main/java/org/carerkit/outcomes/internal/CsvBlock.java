package org.carerkit.outcomes.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** A block of a CSV file with whole records, filled by {@link CsvBlocks}. Reusable. Use it on one thread. */
public final class CsvBlock {

    /** Small until the file proves to be larger. */
    byte[] bytes = new byte[1 << 13];

    int from;
    int end;
    long number;
    boolean last;
    boolean ascii;
    boolean wide;

    /** The block's number, from 0. */
    public long number() {
        return number;
    }

    /** The position of the first byte that is not UTF-8, or the largest {@code int} if there is none. */
    int notUtf8At() {
        if (ascii) {
            return Integer.MAX_VALUE;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, end - from);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return Integer.MAX_VALUE;
            }
        }
    }
}
