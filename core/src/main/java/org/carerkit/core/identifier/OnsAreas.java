package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.ONS_AREA_CASE;
import static org.carerkit.core.finding.CoreFinding.ONS_AREA_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.ONS_AREA_KIND;
import static org.carerkit.core.finding.CoreFinding.ONS_AREA_LENGTH;

import org.carerkit.core.check.Report;

/**
 * Office for National Statistics codes of English councils: {@code E}, 2 digits for the kind (06 unitary authority, 07
 * district, 08 metropolitan district, 09 London borough, 10 county) and 6 digits. A code of another kind or country is
 * not an English council's and is an error. Defined by the ONS, Register of Geographic Codes.
 */
public final class OnsAreas extends SchemeRule {

    private static final int LENGTH = 9;

    /** Called by the constraint that names this rule. */
    public OnsAreas() {}

    /** Whether a text has the form of a code. */
    public static boolean isValid(CharSequence text) {
        return text.length() == LENGTH && Ascii.areDigits(text, 1, LENGTH) && text.charAt(0) == 'E' && isCouncil(text);
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        if (isValid(value)) {
            return;
        }
        int length = value.length();
        char first = length == 0 ? 'E' : value.charAt(0);
        boolean wellMade = Ascii.isUpper(Ascii.upper(first)) && Ascii.areDigits(value, Math.min(1, length), length);
        if (!wellMade) {
            report.add(path, ONS_AREA_CHARACTER);
        }
        if (Ascii.isLower(first)) {
            report.add(path, ONS_AREA_CASE);
        }
        if (length != LENGTH) {
            report.add(path, ONS_AREA_LENGTH);
        } else if (wellMade && (Ascii.upper(first) != 'E' || !isCouncil(value))) {
            report.add(path, ONS_AREA_KIND);
        }
    }

    @Override
    String tidy(String text) {
        return Ascii.upper(text.strip());
    }

    private static boolean isCouncil(CharSequence text) {
        char tens = text.charAt(1);
        char ones = text.charAt(2);
        return tens == '0' && ones >= '6' || tens == '1' && ones == '0';
    }
}
