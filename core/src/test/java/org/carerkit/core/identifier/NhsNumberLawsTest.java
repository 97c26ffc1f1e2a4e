package org.carerkit.core.identifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.carerkit.core.finding.CoreFinding;

/**
 * A number is right when the sum of digit times weight, weights 10 to 1, is a multiple of 11. Putting b for a in one place
 * changes the sum by w(b - a), swapping a and b in two places by (v - w)(a - b): w, v - w and b - a lie between 1 and 10
 * (or their negatives), 11 is prime, so that neither is ever a multiple of 11. Both errors are caught without exception,
 * and whether they are depends on the places and digits alone, not on the rest of the number: trying every place with
 * every pair of digits is the whole proof, as far as the check is the linear sum, which {@link #both_checks_are_the_sum}
 * holds against its definition.
 */
class NhsNumberLawsTest {

    @Example
    void every_wrong_digit_is_caught_in_every_place() {
        Random random = new Random(11);
        for (int place = 0; place < 10; place++) {
            for (int right = 0; right < 10; right++) {
                String number = numberWith(random, place, right, place, right);
                for (int wrong = 0; wrong < 10; wrong++) {
                    assertThat(isValid(Sums.with(number, place, Sums.digit(wrong))))
                            .isEqualTo(wrong == right);
                }
            }
        }
    }

    @Example
    void any_two_digits_that_change_places_are_caught_neighbours_or_not() {
        Random random = new Random(12);
        for (int i = 0; i < 10; i++) {
            for (int j = i + 1; j < 10; j++) {
                for (int pair = 0; pair < 100; pair++) {
                    String number = numberWith(random, i, pair / 10, j, pair % 10);
                    assertThat(isValid(Sums.swapped(number, i, j))).isEqualTo(pair / 10 == pair % 10);
                }
            }
        }
    }

    @Example
    void every_first_nine_digits_have_one_check_digit_or_none() {
        Random random = new Random(13);
        for (int i = 0; i < 100_000; i++) {
            String nine = Sums.digits(random, 9);
            int fitting = 0;
            for (int check = 0; check < 10; check++) {
                fitting += isValid(nine + check) ? 1 : 0;
            }
            boolean ten = IdentifierScheme.NHS_NUMBER.check(nine + "0").has(CoreFinding.NHS_NUMBER_CHECK_TEN);
            assertThat(fitting).isEqualTo(ten ? 0 : 1);
        }
    }

    @Example
    void both_checks_are_the_sum() {
        Random random = new Random(14);
        for (int i = 0; i < 1_000_000; i++) {
            String number = Sums.digits(random, 10);
            boolean fits = Sums.nhsNumberFits(number);
            if (NhsNumbers.isValid(number) != fits || isValidInBytes(number) != fits) {
                assertThat(isValid(number)).as("number %d of seed 14", i).isEqualTo(fits);
            }
        }
    }

    @Example
    void no_byte_but_a_digit_is_taken_in_any_place() {
        for (int place = 0; place < 10; place++) {
            for (int b = 0; b < 256; b++) {
                if (b < '0' || b > '9') {
                    String text = Sums.with("9434765919", place, (char) b);
                    assertThat(isValidInBytes(text)).isFalse();
                }
            }
        }
    }

    @Property
    void the_bytes_and_the_text_agree(@ForAll("nearNumbers") String text) {
        assertThat(isValidInBytes(text)).isEqualTo(NhsNumbers.isValid(text));
    }

    @Property
    void valid_means_that_no_error_is_found(@ForAll("nearNumbers") String text, @ForAll("nearNumbers") String more) {
        assertThat(NhsNumbers.isValid(text))
                .isEqualTo(!IdentifierScheme.NHS_NUMBER.check(text).hasError());
        assertThat(NhsNumbers.isValid(text + more))
                .isEqualTo(!IdentifierScheme.NHS_NUMBER.check(text + more).hasError());
    }

    /** Ten characters, none of them a space, which only the text may hold; a good share of them valid numbers. */
    @Provide
    Arbitrary<String> nearNumbers() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofLength(10);
        Arbitrary<String> any = Arbitraries.strings().withCharRange('!', 'ÿ').ofLength(10);
        Arbitrary<String> valid = digits.filter(1_000_000, Sums::nhsNumberFits);
        return Arbitraries.frequencyOf(Tuple.of(1, digits), Tuple.of(1, any), Tuple.of(2, valid));
    }

    private static String numberWith(Random random, int i, int atI, int j, int atJ) {
        while (true) {
            String number = Sums.with(Sums.with(Sums.digits(random, 10), i, Sums.digit(atI)), j, Sums.digit(atJ));
            if (isValid(number)) {
                return number;
            }
        }
    }

    /** As both entries say, which have to agree. */
    private static boolean isValid(String number) {
        boolean valid = NhsNumbers.isValid(number);
        assertThat(isValidInBytes(number)).isEqualTo(valid);
        return valid;
    }

    private static boolean isValidInBytes(String text) {
        return NhsNumbers.isValid(text.getBytes(ISO_8859_1), 0);
    }
}
