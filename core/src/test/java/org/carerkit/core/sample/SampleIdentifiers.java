package org.carerkit.core.sample;

import static org.carerkit.core.identifier.IdentifierScheme.LOCAL;
import static org.carerkit.core.identifier.IdentifierScheme.NHS_NUMBER;
import static org.carerkit.core.identifier.IdentifierScheme.ODS;
import static org.carerkit.core.identifier.IdentifierScheme.ONS_AREA;
import static org.carerkit.core.identifier.IdentifierScheme.UPN;
import static org.carerkit.core.identifier.IdentifierScheme.URN;

import java.util.Objects;
import org.carerkit.core.identifier.Identifier;

/** Identifiers that are right in form and belong to nobody. */
public final class SampleIdentifiers {

    /** How many different test NHS numbers {@link #nhsNumber} gives. */
    public static final long NHS_NUMBERS = 89_999_991;

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private SampleIdentifiers() {}

    /**
     * A valid NHS number from 9000000000 to 9999999999, the range kept for test data; never the repeated digit.
     *
     * @param number 0 to {@link #NHS_NUMBERS} - 1; another number gives another NHS number
     */
    public static Identifier nhsNumber(long number) {
        return new Identifier(NHS_NUMBER, nhsDigits(Objects.checkIndex(number, NHS_NUMBERS)), null);
    }

    /**
     * Nine a group of eight leading digits: at most one ninth digit needs the check digit 10, which no number has. (In the
     * last group the numbers would be 99999999xx; leaving it out leaves out the repeated digit.)
     */
    private static String nhsDigits(long number) {
        int group = (int) (number / 9);
        int choice = (int) (number % 9);
        int sum = 9 * 10;
        int rest = group;
        for (int weight = 3; weight <= 9; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        int ninth = -1;
        for (int left = choice; left >= 0; left--) {
            ninth += (sum + 2 * (ninth + 1)) % 11 == 1 ? 2 : 1;
        }
        int check = (11 - (sum + 2 * ninth) % 11) % 11;
        return Long.toString(((90_000_000L + group) * 10 + ninth) * 10 + check);
    }

    /**
     * A valid permanent Unique Pupil Number.
     *
     * @param area the council's DfE code, three digits
     * @param establishment the school's, 0 to 9999
     * @param year 0 to 99
     * @param serial 0 to 999
     */
    public static Identifier upn(int area, int establishment, int year, int serial) {
        String digits = padded(area, 3) + padded(establishment, 4) + padded(year, 2) + padded(serial, 3);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return new Identifier(UPN, UPN_LETTERS.charAt(sum % 23) + digits, null);
    }

    /** A school's number that starts with 999, which no school has. */
    public static Identifier urn(int school) {
        return new Identifier(URN, "999" + padded(school, 3), null);
    }

    /** An organisation code that starts with EXAMPLE. */
    public static Identifier ods(int organisation) {
        return new Identifier(ODS, "EXAMPLE" + padded(organisation, 3), null);
    }

    /** An identifier of a carers' service that does not exist. */
    public static Identifier local(long number) {
        return new Identifier(LOCAL, "C-" + padded(number, 7), "example-carers-service");
    }

    static Identifier council(String onsCode) {
        return new Identifier(ONS_AREA, onsCode, null);
    }

    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
