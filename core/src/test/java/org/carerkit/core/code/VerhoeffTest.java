package org.carerkit.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerhoeffTest {

    @ParameterizedTest
    @ValueSource(strings = {"184156002", "136632100000010", "7961610000001018"})
    void codesSeenInTheWildWithAWrongCheckDigitAreCaught(String code) {
        assertThat(Verhoeff.isSnomedCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22448",
                "2244840030000000000",
                "022448400",
                "22448400x",
                "224484 003",
                "٢٢٤٤٨٤٠٠٣",
                "-224484003"
            })
    void whatIsNotSixToEighteenDigitsIsNoSnomedCode(String code) {
        assertThat(Verhoeff.isSnomedCode(code)).isFalse();
    }

    @Property
    void oneDigitInTenCompletesAnyNumber(@ForAll @LongRange(min = 10_000, max = 99_999_999_999_999_999L) long number) {
        assertThat(checkDigits(number)).isEqualTo(1);
    }

    @Property
    void everyWrongDigitIsCaught(
            @ForAll @LongRange(min = 10_000, max = 9_999_999_999_999L) long number,
            @ForAll @IntRange(max = 4) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char[] digits = complete(number).toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);

        assertThat(Verhoeff.isSnomedCode(new String(digits))).isFalse();
    }

    @Property
    void everySwapOfNeighboursIsCaught(
            @ForAll @LongRange(min = 10_000, max = 9_999_999_999_999L) long number,
            @ForAll @IntRange(max = 4) int place) {
        char[] digits = complete(number).toCharArray();
        char first = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = first;

        assertThat(Verhoeff.isSnomedCode(new String(digits))).isEqualTo(digits[place] == first);
    }

    private static String complete(long number) {
        for (int digit = 0; digit < 10; digit++) {
            if (Verhoeff.isSnomedCode(number + "" + digit)) {
                return number + "" + digit;
            }
        }
        throw new AssertionError("no check digit");
    }

    private static int checkDigits(long number) {
        int found = 0;
        for (int digit = 0; digit < 10; digit++) {
            found += Verhoeff.isSnomedCode(number + "" + digit) ? 1 : 0;
        }
        return found;
    }
}
