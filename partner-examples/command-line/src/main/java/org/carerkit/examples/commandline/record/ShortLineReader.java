package org.carerkit.examples.commandline.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads short lines of UTF-8 text, one value per line, and skips empty ones. It refuses a line of more than 1,000
 * bytes, so a line without an end cannot fill the memory.
 */
final class ShortLineReader {

    private static final int LONGEST = 1_000;

    private final InputStream in;
    private final byte[] line = new byte[LONGEST];
    private long number;

    ShortLineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Returns the next line that is not empty, without its line end, or null after the last. */
    @Nullable
    String next() throws IOException {
        while (true) {
            int length = 0;
            int next = in.read();
            if (next < 0) {
                return null;
            }
            number++;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (length == LONGEST) {
                    throw new UnusableInputException(
                            "Standard input, line " + number + ": longer than " + LONGEST + " bytes.");
                }
                line[length++] = (byte) next;
            }
            if (length > 0 && line[length - 1] == '\r') {
                length--;
            }
            if (length > 0) {
                return text(length);
            }
        }
    }

    private String text(int length) {
        try {
            String text =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableInputException("Standard input, line " + number + ": not UTF-8.");
        }
    }
}
