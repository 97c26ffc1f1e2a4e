package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.POSTCODE_CASE;
import static org.carerkit.core.finding.CoreFinding.POSTCODE_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.POSTCODE_LENGTH;
import static org.carerkit.core.finding.CoreFinding.POSTCODE_PSEUDO;
import static org.carerkit.core.finding.CoreFinding.POSTCODE_SHAPE;
import static org.carerkit.core.finding.CoreFinding.POSTCODE_SPACE;

import org.carerkit.core.check.Report;

/**
 * Postcodes: an outward code of 2 to 4 characters, one space, and an inward code of 3 characters, in upper case.
 * Defined by BS 7666. The NHS's pseudo-postcodes, which start with {@code ZZ99}, say only very roughly where somebody
 * lives. They are allowed with a warning and are never a location.
 */
public final class Postcodes extends SchemeRule {

    private static final int INWARD = 3;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 8;

    private static final int FIRST = letters("ABCDEFGHIJKLMNOPRSTUWYZ");
    private static final int SECOND = letters("ABCDEFGHKLMNOPQRSTUVWXY");
    private static final int THIRD = letters("ABCDEFGHJKPSTUW");
    private static final int FOURTH = letters("ABEHMNPRVWXY");
    private static final int LAST_TWO = letters("ABDEFGHJLNPQRSTUWXYZ");

    /** Called by the constraint that names this rule. */
    public Postcodes() {}

    /** Whether a text is a postcode or a pseudo-postcode, in upper case and with its space. */
    public static boolean isValid(CharSequence text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST || text.charAt(length - INWARD - 1) != ' ') {
            return false;
        }
        if (!Ascii.isDigit(text.charAt(length - INWARD))) {
            return false;
        }
        char lastButOne = text.charAt(length - 2);
        char last = text.charAt(length - 1);
        boolean ordinary = in(LAST_TWO, lastButOne) && in(LAST_TWO, last) && isOutward(text, length - INWARD - 1);
        return ordinary
                || startsWithPseudo(text) && Ascii.isUpper(lastButOne) && Ascii.isUpper(last)
                || isGirobank(text);
    }

    /** Whether a valid text is a pseudo-postcode, which is not a location. */
    public static boolean isPseudo(CharSequence text) {
        return isValid(text) && startsWithPseudo(text);
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        if (!isValid(value)) {
            refuse(value, path, report);
        } else if (startsWithPseudo(value)) {
            report.add(path, POSTCODE_PSEUDO);
        }
    }

    @Override
    String tidy(String text) {
        String close = Ascii.upper(Ascii.withoutSpaces(text));
        int outward = close.length() - INWARD;
        return outward <= 0 ? close : close.substring(0, outward) + " " + close.substring(outward);
    }

    private void refuse(CharSequence value, String path, Report report) {
        String text = value.toString();
        String upper = Ascii.upper(text);
        String tidy = tidy(text);
        if (!isAlphanumeric(Ascii.withoutSpaces(upper))) {
            report.add(path, POSTCODE_CHARACTER);
        } else if (tidy.length() < SHORTEST || tidy.length() > LONGEST) {
            report.add(path, POSTCODE_LENGTH);
        } else if (!isValid(tidy)) {
            report.add(path, POSTCODE_SHAPE);
        }
        if (!upper.equals(text)) {
            report.add(path, POSTCODE_CASE);
        }
        if (!upper.equals(tidy)) {
            report.add(path, POSTCODE_SPACE);
        }
        if (isPseudo(tidy)) {
            report.add(path, POSTCODE_PSEUDO);
        }
    }

    private static boolean isOutward(CharSequence text, int length) {
        char second = text.charAt(1);
        if (!in(FIRST, text.charAt(0))) {
            return false;
        }
        if (Ascii.isDigit(second)) {
            return length == 2 || length == 3 && isDigitOr(THIRD, text.charAt(2));
        }
        return in(SECOND, second)
                && length >= 3
                && Ascii.isDigit(text.charAt(2))
                && (length == 3 || isDigitOr(FOURTH, text.charAt(3)));
    }

    private static boolean startsWithPseudo(CharSequence text) {
        return text.length() == LONGEST
                && text.charAt(0) == 'Z'
                && text.charAt(1) == 'Z'
                && text.charAt(2) == '9'
                && text.charAt(3) == '9';
    }

    private static boolean isGirobank(CharSequence text) {
        return "GIR 0AA".contentEquals(text);
    }

    private static boolean isDigitOr(int letters, char c) {
        return Ascii.isDigit(c) || in(letters, c);
    }

    private static boolean isAlphanumeric(String upper) {
        return upper.chars().allMatch(c -> Ascii.isDigit((char) c) || Ascii.isUpper((char) c));
    }

    private static boolean in(int letters, char c) {
        return Ascii.isUpper(c) && (letters >>> c - 'A' & 1) == 1;
    }

    /** A set of letters as bits: bit 0 is A, bit 25 is Z. */
    private static int letters(String letters) {
        return letters.chars().map(c -> 1 << c - 'A').reduce(0, (a, b) -> a | b);
    }
}
