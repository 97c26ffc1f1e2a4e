package org.carerkit.core.identifier;

import org.carerkit.core.finding.CoreFinding;

/**
 * Unique Property Reference Numbers (UPRN): 1 to 12 digits, stored as text but compared as numbers, so
 * {@code 000100110010} and {@code 100110010} mean the same address. Defined by GeoPlace and Ordnance Survey.
 */
public final class Uprns extends DigitsRule {

    private static final int LONGEST = 12;

    /** Called by the constraint that names this rule. */
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
