package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.DFE_AREA_UNKNOWN;
import static org.carerkit.core.finding.CoreFinding.LAESTAB_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.LAESTAB_LENGTH;

import org.carerkit.core.check.Report;

/**
 * Department for Education codes of schools (LAESTAB): 3 digits for the council ({@link DfeAreas}) followed directly by
 * 4 for the establishment.
 */
public final class Laestabs extends DigitsRule {

    private static final int LENGTH = 7;

    /** Called by the constraint that names this rule. */
    public Laestabs() {
        super(LENGTH, LENGTH, LAESTAB_CHARACTER, LAESTAB_LENGTH);
    }

    /** Whether a text has the form of a code. */
    public static boolean isValid(CharSequence text) {
        return fits(text, LENGTH, LENGTH);
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        super.check(value, path, report);
        if (isValid(value) && !DfeAreas.mayExist(value, 0)) {
            report.add(path, DFE_AREA_UNKNOWN);
        }
    }
}
