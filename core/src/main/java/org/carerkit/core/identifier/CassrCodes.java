package org.carerkit.core.identifier;

import org.carerkit.core.finding.CoreFinding;

/**
 * Codes of councils with adult social services responsibilities (CASSR): 3 digits. They look like the codes of
 * {@link DfeAreas} but mean different councils. Defined by NHS England, social care collections.
 */
public final class CassrCodes extends DigitsRule {

    private static final int LENGTH = 3;

    /** Called by the constraint that names this rule. */
    public CassrCodes() {
        super(LENGTH, LENGTH, CoreFinding.CASSR_CHARACTER, CoreFinding.CASSR_LENGTH);
    }

    /** Whether a text has the form of a code. */
    public static boolean isValid(CharSequence text) {
        return fits(text, LENGTH, LENGTH);
    }
}
