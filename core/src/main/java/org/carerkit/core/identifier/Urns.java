package org.carerkit.core.identifier;

import org.carerkit.core.finding.CoreFinding;

/**
 * Unique Reference Numbers (URN) of schools: 6 digits. Defined by the Department for Education, Get Information about
 * Schools.
 */
public final class Urns extends DigitsRule {

    private static final int LENGTH = 6;

    /** Called by the constraint that names this rule. */
    public Urns() {
        super(LENGTH, LENGTH, CoreFinding.URN_CHARACTER, CoreFinding.URN_LENGTH);
    }

    /** Whether a text has the form of a URN. */
    public static boolean isValid(CharSequence text) {
        return fits(text, LENGTH, LENGTH);
    }
}
