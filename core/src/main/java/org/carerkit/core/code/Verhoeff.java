package org.carerkit.core.code;

/**
 * Verifies the check digit of SNOMED CT identifiers, which uses Verhoeff's scheme over the dihedral group of ten
 * elements.
 *
 * <p>Defined by SNOMED International, SNOMED CT Release File Specification, "Check-digit" and "SCTID": 6 to 18 digits,
 * no leading zero, with the check digit last.
 */
final class Verhoeff {

    private static final int MIN_LENGTH = 6;
    private static final int MAX_LENGTH = 18;

    private static final int[][] PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };

    // Row i is row 1 applied i times. After eight rows they repeat.
    private static final int[][] PERMUTATION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private Verhoeff() {}

    static boolean isSnomedCode(String code) {
        int length = code.length();
        if (length < MIN_LENGTH || length > MAX_LENGTH || code.charAt(0) == '0') {
            return false;
        }
        int check = 0;
        for (int i = 0; i < length; i++) {
            int digit = code.charAt(length - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            check = PRODUCT[check][PERMUTATION[i % 8][digit]];
        }
        return check == 0;
    }
}
