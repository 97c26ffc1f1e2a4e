package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;

/**
 * Distinguishes a text that ends too early from one that is wrong, because the sender has a different problem to fix.
 */
final class CutOff {

    private static final List<String> LITERALS = List.of("true", "false", "null");

    private CutOff() {}

    /**
     * True if the error is that there is no more text.
     *
     * @param error the parser's error
     * @param parser the parser, at the place of the error
     * @param json the text, up to {@code to} (exclusive)
     */
    static boolean isCause(JsonProcessingException error, JsonParser parser, byte[] json, int from, int to) {
        String message = error.getOriginalMessage();
        return error instanceof JsonEOFException
                || message != null && message.startsWith("Unexpected end-of-input")
                || parser.currentLocation().getByteOffset() >= to - from
                        && !parser.getParsingContext().inRoot()
                        && endsWithinToken(json, from, to);
    }

    /** A literal or number that is cut off, which the parser reports as an unknown one. */
    private static boolean endsWithinToken(byte[] json, int from, int to) {
        int start = to;
        while (start > from && json[start - 1] >= 'a' && json[start - 1] <= 'z') {
            start--;
        }
        if (start == to) {
            return json[to - 1] == '.';
        }
        StringBuilder word = new StringBuilder();
        for (int i = start; i < to; i++) {
            word.append((char) json[i]);
        }
        return LITERALS.stream().anyMatch(literal -> literal.startsWith(word.toString()));
    }
}
