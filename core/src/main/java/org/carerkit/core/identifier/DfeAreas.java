package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.DFE_AREA_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.DFE_AREA_LENGTH;
import static org.carerkit.core.finding.CoreFinding.DFE_AREA_UNKNOWN;

import org.carerkit.core.check.Report;

/**
 * Department for Education codes of councils: three digits. No list is kept, because new codes appear (942 and 943 on
 * 1 April 2023); a code below 201, the City of London's, belongs to no council and gives a warning.
 */
public final class DfeAreas extends DigitsRule {

    private static final int LENGTH = 3;

    /** For the constraint. */
    public DfeAreas() {
        super(LENGTH, LENGTH, DFE_AREA_CHARACTER, DFE_AREA_LENGTH);
    }

    /** Whether a text has the form of a code. */
    public static boolean isValid(CharSequence text) {
        return fits(text, LENGTH, LENGTH);
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        super.check(value, path, report);
        if (isValid(value) && !mayExist(value, 0)) {
            report.add(path, DFE_AREA_UNKNOWN);
        }
    }

    /** Whether three digits at a place lie in the range that councils have. */
    static boolean mayExist(CharSequence digits, int at) {
        int hundreds = digits.charAt(at) - '0';
        return hundreds > 2 || hundreds == 2 && (digits.charAt(at + 1) > '0' || digits.charAt(at + 2) > '0');
    }
}
