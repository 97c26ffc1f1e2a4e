package org.carerkit.core.identifier;

import java.util.Random;

/** The check sums as their sources put them, written once more and slowly, to hold the fast ones against. */
final class Sums {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Sums() {}

    static boolean nhsNumberFits(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += Character.digit(tenDigits.charAt(i), 10) * (10 - i);
        }
        int check = 11 - sum % 11;
        return Character.digit(tenDigits.charAt(9), 10) == (check == 11 ? 0 : check);
    }

    /** The UPN that twelve characters belong to. */
    static String upn(String twelve) {
        int sum = 0;
        for (int position = 2; position <= 13; position++) {
            char c = twelve.charAt(position - 2);
            sum += position * (Character.isDigit(c) ? Character.digit(c, 10) : UPN_LETTERS.indexOf(c));
        }
        return UPN_LETTERS.charAt(sum % 23) + twelve;
    }

    static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    static String with(String text, int at, char c) {
        return text.substring(0, at) + c + text.substring(at + 1);
    }

    static String swapped(String text, int i, int j) {
        return with(with(text, i, text.charAt(j)), j, text.charAt(i));
    }

    static char digit(int value) {
        return Character.forDigit(value, 10);
    }
}
