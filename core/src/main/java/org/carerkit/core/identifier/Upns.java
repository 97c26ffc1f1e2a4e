package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.DFE_AREA_UNKNOWN;
import static org.carerkit.core.finding.CoreFinding.UPN_CASE;
import static org.carerkit.core.finding.CoreFinding.UPN_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.UPN_CHECK_LETTER;
import static org.carerkit.core.finding.CoreFinding.UPN_LENGTH;
import static org.carerkit.core.finding.CoreFinding.UPN_LETTER;
import static org.carerkit.core.finding.CoreFinding.UPN_TEMPORARY;

import org.carerkit.core.check.Report;

/**
 * Unique Pupil Numbers (UPN): a check letter, 3 digits for the council, 4 for the establishment, 2 for the year and 3
 * for a serial number. In a temporary number the last digit is a letter. Upper case only. Only education may use them.
 *
 * <p>For the check letter, multiply each of the digits 2 to 13 by its position and add them up. The sum modulo 23 is an
 * index into the alphabet without I, O and S. The last letter of a temporary number counts as its own index in that
 * alphabet.
 *
 * <p>Defined by the Department for Education, Unique Pupil Numbers: guide for schools and local authorities, 1.2.
 */
public final class Upns extends SchemeRule {

    private static final int LENGTH = 13;
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /** Called by the constraint that names this rule. */
    public Upns() {}

    /** Whether a text has no error. A temporary number, or one with an unknown council, is not an error. */
    public static boolean isValid(CharSequence text) {
        return text.length() == LENGTH && text.charAt(0) == checkLetter(text);
    }

    /**
     * Whether 13 bytes contain a number without error. For reading large files.
     *
     * @param ascii text in ASCII or UTF-8
     * @param offset where the 13 characters start
     * @throws IndexOutOfBoundsException if fewer than 13 bytes follow
     */
    public static boolean isValid(byte[] ascii, int offset) {
        int sum = 0;
        int outside = 0;
        for (int i = 1; i < LENGTH - 1; i++) {
            int digit = ascii[offset + i] - '0';
            outside |= digit | 9 - digit;
            sum += digit * (i + 1);
        }
        int last = worth((char) (ascii[offset + LENGTH - 1] & 0xFF));
        return (outside | last) >= 0 && ascii[offset] == ALPHABET.charAt((sum + last * LENGTH) % ALPHABET.length());
    }

    /** Whether a valid number is temporary, which means that it ends in a letter. */
    public static boolean isTemporary(CharSequence text) {
        return isValid(text) && Ascii.isUpper(text.charAt(LENGTH - 1));
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        if (isValid(value)) {
            warn(value, path, report);
        } else {
            refuse(value, path, report);
        }
    }

    @Override
    String tidy(String text) {
        return Ascii.upper(text.strip());
    }

    private static void warn(CharSequence value, String path, Report report) {
        if (!DfeAreas.mayExist(value, 1)) {
            report.add(path, DFE_AREA_UNKNOWN);
        }
        if (Ascii.isUpper(value.charAt(LENGTH - 1))) {
            report.add(path, UPN_TEMPORARY);
        }
    }

    private static void refuse(CharSequence value, String path, Report report) {
        String upper = Ascii.upper(value.toString());
        boolean badLetter = false;
        boolean badCharacter = false;
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            boolean letterFits = i == 0 || i == LENGTH - 1;
            boolean digitFits = i != 0;
            badLetter |= letterFits && Ascii.isUpper(c) && ALPHABET.indexOf(c) < 0;
            badCharacter |= !(letterFits && Ascii.isUpper(c) || digitFits && Ascii.isDigit(c));
        }
        if (badCharacter) {
            report.add(path, UPN_CHARACTER);
        }
        if (badLetter) {
            report.add(path, UPN_LETTER);
        }
        if (!upper.contentEquals(value)) {
            report.add(path, UPN_CASE);
        }
        if (upper.length() != LENGTH) {
            report.add(path, UPN_LENGTH);
        } else if (!badCharacter && !badLetter && !isValid(upper)) {
            report.add(path, UPN_CHECK_LETTER);
        }
    }

    /** The check letter for positions 2 to 13, or -1 if they cannot be part of a UPN. */
    private static int checkLetter(CharSequence text) {
        int sum = 0;
        int outside = 0;
        for (int i = 1; i < LENGTH - 1; i++) {
            int digit = text.charAt(i) - '0';
            outside |= digit | 9 - digit;
            sum += digit * (i + 1);
        }
        int last = worth(text.charAt(LENGTH - 1));
        return (outside | last) < 0 ? -1 : ALPHABET.charAt((sum + last * LENGTH) % ALPHABET.length());
    }

    /** The value of the last character, or -1 if it has none. */
    private static int worth(char c) {
        return Ascii.isDigit(c) ? c - '0' : ALPHABET.indexOf(c);
    }
}
