package org.carerkit.examples.commandline;

import java.util.Locale;

/** How records stand in a file. */
enum Layout {
    /** As the name or else the first line tells. */
    AUTO,
    /** A record a line. */
    NDJSON,
    /** One record, on as many lines as it likes. */
    JSON;

    /**
     * What {@link #AUTO} comes to. A name ending in {@code .ndjson} or {@code .jsonl} decides; else a first line that ends
     * in the middle of an object is the start of one document.
     *
     * @param start the first bytes of the file
     */
    Layout of(String name, byte[] start) {
        if (this != AUTO) {
            return this;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return NDJSON;
        }
        return opensADocument(start) ? JSON : NDJSON;
    }

    /** No whole object ends in an opening bracket, a colon or a comma. */
    private static boolean opensADocument(byte[] start) {
        int last = ' ';
        for (byte b : start) {
            if (b == '\n' && last != ' ') {
                return last == '{' || last == '[' || last == ',' || last == ':';
            }
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                last = b;
            }
        }
        return false;
    }
}
