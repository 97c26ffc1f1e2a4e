package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.DFE_AREA_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.DFE_AREA_LENGTH;
import static org.carerkit.core.finding.CoreFinding.DFE_AREA_UNKNOWN;

import org.carerkit.core.check.Report;

/**
 * Department for Education codes of councils: 3 digits. We keep no list, because new codes appear (942 and 943 on 1
 * April 2023). The lowest code is 201, the City of London; a lower one gives a warning.
 */
public final class DfeAreas extends DigitsRule {

    private static final int LENGTH = 3;

    /** Called by the constraint that names this rule. */
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

    /** Whether the 3 digits at a place are in the range that councils have. */
    static boolean mayExist(CharSequence digits, int at) {
        int hundreds = digits.charAt(at) - '0';
        return hundreds > 2 || hundreds == 2 && (digits.charAt(at + 1) > '0' || digits.charAt(at + 2) > '0');
    }
}
