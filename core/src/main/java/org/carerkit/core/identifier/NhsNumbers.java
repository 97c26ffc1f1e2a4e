package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_CHARACTER;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_CHECK_DIGIT;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_CHECK_TEN;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_LENGTH;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_NORTHERN_IRELAND;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_REPEATED_DIGIT;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_SCOTLAND;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_SPACES;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_TEST;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_UNISSUED;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.carerkit.core.check.Report;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * NHS numbers: 10 digits, the last of which is a check digit. Spaces, as people write them ({@code 943 476 5919}), are
 * accepted but give a warning, because the stored form has none.
 *
 * <p>The first nine digits have the weights 10, 9, … 2. The check digit is 11 minus the sum modulo 11, where 11 means 0
 * and 10 means that there is no number with these nine digits. If the check digit itself has weight 1, a number is
 * correct exactly when the whole sum is a multiple of 11. A number of ten equal digits would pass, but is refused.
 *
 * <p>Defined by the NHS Data Dictionary, NHS NUMBER. The ranges, which give only warnings, follow the project
 * uk-fci/nhs-number: England, Wales and the Isle of Man have 400 000 0000 to 499 999 9999 and 600 000 0000 to 799 999
 * 9999; Scotland's CHI has 010 000 0000 to 311 299 9999; Northern Ireland has 320 000 0000 to 399 999 9999; numbers
 * from 900 000 0000 are for test data. All bounds are inclusive.
 */
public final class NhsNumbers extends SchemeRule {

    private static final int LENGTH = 10;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_HALVES = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final long EVERY_SECOND = 0x00FF_00FF_00FF_00FFL;
    private static final long EACH_ONE = 0x0101_0101_0101_0101L;
    private static final long WEIGHTS_10_8_6_4 = 0x000A_0008_0006_0004L;
    private static final long WEIGHTS_9_7_5_3 = 0x0009_0007_0005_0003L;

    /** Called by the constraint that names this rule. */
    public NhsNumbers() {}

    /**
     * Whether a text has no error. Warnings do not count.
     *
     * @param text 10 digits, with or without spaces
     */
    public static boolean isValid(CharSequence text) {
        return isPlain(text) || fault(Ascii.withoutSpaces(text)) == null;
    }

    /**
     * Whether 10 bytes contain a number without error. For reading large files.
     *
     * @param ascii text in ASCII or UTF-8
     * @param offset where the 10 digits start; there must be no spaces among them
     * @throws IndexOutOfBoundsException if fewer than 10 bytes follow
     */
    public static boolean isValid(byte[] ascii, int offset) {
        // Eight digits at a time: byte i of the long is digit i, and one multiplication sums four of them with weights
        // in the topmost 16 bits (at most 9 * 28 each, so nothing is carried).
        long eight = (long) EIGHT_BYTES.get(ascii, offset);
        int ninth = ascii[offset + 8] - '0';
        int tenth = ascii[offset + 9] - '0';
        long digits = eight & ~HIGH_HALVES;
        long weighted = (digits & EVERY_SECOND) * WEIGHTS_10_8_6_4 + (digits >>> 8 & EVERY_SECOND) * WEIGHTS_9_7_5_3;
        int sum = (int) (weighted >>> 48) + 2 * ninth + tenth;
        boolean repeated = eight == (eight & 0xFF) * EACH_ONE && ninth == tenth && ninth == (int) (eight & 0x0F);
        return areDigits(eight) && (ninth | 9 - ninth | tenth | 9 - tenth) >= 0 && sum % 11 == 0 && !repeated;
    }

    /** A byte is a digit if its high half is 3, and is still 3 after 6 is added. */
    private static boolean areDigits(long eight) {
        return ((eight & HIGH_HALVES) | (eight + 6 * EACH_ONE & HIGH_HALVES) >>> 4) == 0x33 * EACH_ONE;
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        boolean plain = isPlain(value);
        String digits = plain ? value.toString() : Ascii.withoutSpaces(value);
        FindingCode fault = plain ? null : fault(digits);
        FindingCode first = fault == null ? range(digits) : fault;
        if (first != null) {
            report.add(path, first);
        }
        if (fault == NHS_NUMBER_CHARACTER && digits.length() != LENGTH) {
            report.add(path, NHS_NUMBER_LENGTH);
        }
        if (digits.length() != value.length()) {
            report.add(path, NHS_NUMBER_SPACES);
        }
    }

    @Override
    String tidy(String text) {
        return Ascii.withoutSpaces(text);
    }

    /** Whether a text is 10 digits without a fault and without spaces, as nearly all are. */
    private static boolean isPlain(CharSequence text) {
        return text.length() == LENGTH && weightedSum(text) % 11 == 0 && !isRepeated(text);
    }

    private static @Nullable FindingCode fault(String text) {
        if (!Ascii.areDigits(text, 0, text.length())) {
            return NHS_NUMBER_CHARACTER;
        }
        if (text.length() != LENGTH) {
            return NHS_NUMBER_LENGTH;
        }
        int sum = weightedSum(text);
        if (sum % 11 == 0) {
            return isRepeated(text) ? NHS_NUMBER_REPEATED_DIGIT : null;
        }
        int last = text.charAt(LENGTH - 1) - '0';
        return (sum - last) % 11 == 1 ? NHS_NUMBER_CHECK_TEN : NHS_NUMBER_CHECK_DIGIT;
    }

    /** The sum with weights 10 to 1, or -1 if not all ten are digits. */
    private static int weightedSum(CharSequence ten) {
        int soFar = 0;
        int weighted = 0;
        int outside = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ten.charAt(i) - '0';
            outside |= digit | 9 - digit;
            soFar += digit;
            weighted += soFar; // counts the first digit ten times, the last once
        }
        return outside < 0 ? -1 : weighted;
    }

    private static boolean isRepeated(CharSequence ten) {
        int i = 1;
        while (i < LENGTH && ten.charAt(i) == ten.charAt(0)) {
            i++;
        }
        return i == LENGTH;
    }

    private static @Nullable FindingCode range(String text) {
        int firstSix = 0;
        for (int i = 0; i < 6; i++) {
            firstSix = firstSix * 10 + text.charAt(i) - '0';
        }
        return switch (firstSix / 100_000) {
            case 4, 6, 7 -> null;
            case 9 -> NHS_NUMBER_TEST;
            case 5, 8 -> NHS_NUMBER_UNISSUED;
            default -> lowRange(firstSix);
        };
    }

    private static FindingCode lowRange(int firstSix) {
        if (firstSix >= 320_000) {
            return NHS_NUMBER_NORTHERN_IRELAND;
        }
        return firstSix >= 10_000 && firstSix < 311_300 ? NHS_NUMBER_SCOTLAND : NHS_NUMBER_UNISSUED;
    }
}
