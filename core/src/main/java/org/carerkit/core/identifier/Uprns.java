package org.carerkit.core.identifier;

import org.carerkit.core.finding.CoreFinding;

/**
 * Unique Property Reference Numbers: one to twelve digits, kept as text and compared as a number, so that
 * {@code 000100110010} and {@code 100110010} mean one address. Defined by GeoPlace and Ordnance Survey.
 */
public final class Uprns extends DigitsRule {

    private static final int LONGEST = 12;

    /** For the constraint. */
    public Uprns() {
        super(1, LONGEST, CoreFinding.UPRN_CHARACTER, CoreFinding.UPRN_LENGTH);
    }

    /** Whether a text has the form of a UPRN. */
    public static boolean isValid(CharSequence text) {
        return fits(text, 1, LONGEST);
    }

    @Override
    String key(String text) {
        String tidy = tidy(text);
        int start = 0;
        while (start < tidy.length() - 1 && tidy.charAt(start) == '0') {
            start++;
        }
        return tidy.substring(start);
    }
}
