package org.carerkit.outcomes.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** A piece of a CSV file that holds whole records, filled by {@link CsvBlocks}. For one thread; used again and again. */
public final class CsvBlock {

    /** Small until a file turns out to be larger. */
    byte[] bytes = new byte[1 << 13];

    int from;
    int end;
    long number;
    boolean last;
    boolean ascii;
    boolean wide;

    /** Which piece it is, from 0. */
    public long number() {
        return number;
    }

    /** Where the first byte stands that is not UTF-8; the largest number there is if all of it is. */
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
