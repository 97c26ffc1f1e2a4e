package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.ODS_CASE;
import static org.carerkit.core.finding.CoreFinding.ODS_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.ODS_LENGTH;

import org.carerkit.core.check.Report;

/**
 * Codes of the Organisation Data Service (ODS): 3 to 10 letters and digits, in upper case. The code does not reveal
 * what kind of organisation it is or whether it is open.
 *
 * <p>Defined by NHS England, Organisation Data Service; system {@code https://fhir.nhs.uk/Id/ods-organization-code}.
 */
public final class OdsCodes extends SchemeRule {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;

    /** Called by the constraint that names this rule. */
    public OdsCodes() {}

    /** Whether a text has the form of a code. */
    public static boolean isValid(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Ascii.isUpper(c) && !Ascii.isDigit(c)) {
                return false;
            }
        }
        return length >= SHORTEST && length <= LONGEST;
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        if (isValid(value)) {
            return;
        }
        boolean lower = false;
        boolean character = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            lower |= Ascii.isLower(c);
            character |= !Ascii.isUpper(Ascii.upper(c)) && !Ascii.isDigit(c);
        }
        if (character) {
            report.add(path, ODS_CHARACTER);
        }
        if (lower) {
            report.add(path, ODS_CASE);
        }
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            report.add(path, ODS_LENGTH);
        }
    }

    @Override
    String tidy(String text) {
        return Ascii.upper(text.strip());
    }
}
