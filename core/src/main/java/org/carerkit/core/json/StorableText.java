package org.carerkit.core.json;

/**
 * Tells whether every database can store a text and UTF-8 (RFC 3629) can encode it. An escape in JSON, HL7 v2 or an
 * address can produce what a text cannot contain: a NUL, which PostgreSQL refuses, or half a surrogate pair, which
 * UTF-8 cannot encode. A partner who sends such a text is told at once, because sending it again does not help.
 *
 * <pre>{@code
 * StorableText.isStorable("Zoë");       // true
 * StorableText.isStorable("Zo\u005cu0000");  // false
 * }</pre>
 */
public final class StorableText {

    private StorableText() {}

    /** True if the text contains neither a NUL nor half a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.indexOf(0) < 0 && Utf8.isWhole(text);
    }
}
