package org.carerkit.core.json;

/**
 * Tells whether a text can be kept by every database and sent as UTF-8 (RFC 3629). An escape in JSON, HL7 v2 or an address can
 * hold what no text may: a NUL, which PostgreSQL does not take, or one half of a surrogate pair, which UTF-8 cannot write. A
 * partner who sends such a text is told so at once, because sending it again does not help.
 *
 * <pre>{@code
 * StorableText.isStorable("Zoë");       // true
 * StorableText.isStorable("Zo\u005cu0000");  // false
 * }</pre>
 */
public final class StorableText {

    private StorableText() {}

    /** True when the text holds no NUL and no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.indexOf(0) < 0 && Utf8.isWhole(text);
    }
}
