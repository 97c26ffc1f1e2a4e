package org.carerkit.hl7v2;

import java.util.Optional;

/** The characters that separate the parts of a message (MSH-1 and MSH-2). */
record Delimiters(char field, String encoding) {

    static final Delimiters USUAL = new Delimiters('|', "^~\\&");

    private static final int FIRST = 3;

    /** The delimiters of a message that begins with MSH; empty if it names none that are possible. */
    static Optional<Delimiters> of(String text) {
        if (text.length() < FIRST + USUAL.encoding.length() + 1) {
            return Optional.empty();
        }
        char field = text.charAt(FIRST);
        int end = text.indexOf(field, FIRST + 1);
        String encoding = end < 0 ? "" : text.substring(FIRST + 1, end);
        boolean plausible = encoding.length() >= 4
                && encoding.length() <= 5
                && (field + encoding).chars().distinct().count() == encoding.length() + 1L
                && (field + encoding).chars().allMatch(c -> c > ' ' && c < 127 && !Character.isLetterOrDigit(c));
        return plausible ? Optional.of(new Delimiters(field, encoding)) : Optional.empty();
    }

    char component() {
        return encoding.charAt(0);
    }

    char subcomponent() {
        return encoding.charAt(3);
    }
}
