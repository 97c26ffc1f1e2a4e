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
 * Unique Pupil Numbers: a check letter, three digits of the council, four of the establishment, two of the year and three
 * of a serial; the last is a letter in a temporary number. Upper case only. Education alone may use them.
 *
 * <p>The check letter is the sum of digit times position, for the positions 2 to 13, modulo 23, as an index into the
 * alphabet without I, O and S. The last letter of a temporary number counts as its own index in that alphabet.
 *
 * <p>Defined by the Department for Education, Unique Pupil Numbers: guide for schools and local authorities, 1.2.
 */
public final class Upns extends SchemeRule {

    private static final int LENGTH = 13;
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /** For the constraint. */
    public Upns() {}

    /** Whether a text has no error; that a number is temporary or its council unknown is no error. */
    public static boolean isValid(CharSequence text) {
        return text.length() == LENGTH && text.charAt(0) == checkLetter(text);
    }

    /**
     * Whether thirteen bytes hold a number without error, for reading large files.
     *
     * @param ascii text in ASCII or UTF-8
     * @param offset where the thirteen characters start
     * @throws IndexOutOfBoundsException when fewer than thirteen bytes follow
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

    /** Whether a valid number is temporary: it ends in a letter. */
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

    /** The letter that belongs in front of positions 2 to 13, or -1 where they are no UPN's. */
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

    /** What the last character counts, or -1. */
    private static int worth(char c) {
        return Ascii.isDigit(c) ? c - '0' : ALPHABET.indexOf(c);
    }
}
