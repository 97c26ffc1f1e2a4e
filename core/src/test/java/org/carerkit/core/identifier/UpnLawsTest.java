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

/**
 * The check letter is the sum of digit times position (2 to 13) modulo 23, a prime. A wrong digit changes the sum by
 * position times difference, two that change places by difference of the places times difference of the digits; none of
 * the factors reaches 23, so that both are caught without exception. As for the NHS number, the rest of the number plays
 * no part. The letters have exceptions to prove: see {@link #the_last_digit_and_the_letter_of_its_worth_are_not_told_apart}.
 */
class UpnLawsTest {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    @Example
    void every_wrong_digit_is_caught_in_every_place() {
        Random random = new Random(23);
        for (int place = 1; place < 13; place++) {
            for (int right = 0; right < 10; right++) {
                String upn = Sums.upn(Sums.with(Sums.digits(random, 12), place - 1, Sums.digit(right)));
                for (int wrong = 0; wrong < 10; wrong++) {
                    assertThat(isValid(Sums.with(upn, place, Sums.digit(wrong))))
                            .isEqualTo(wrong == right);
                }
            }
        }
    }

    @Example
    void any_two_digits_that_change_places_are_caught_neighbours_or_not() {
        Random random = new Random(24);
        for (int i = 1; i < 13; i++) {
            for (int j = i + 1; j < 13; j++) {
                for (int pair = 0; pair < 100; pair++) {
                    String twelve = Sums.with(Sums.digits(random, 12), i - 1, Sums.digit(pair / 10));
                    String upn = Sums.upn(Sums.with(twelve, j - 1, Sums.digit(pair % 10)));
                    assertThat(isValid(Sums.swapped(upn, i, j))).isEqualTo(pair / 10 == pair % 10);
                }
            }
        }
    }

    @Example
    void every_wrong_letter_is_caught_in_front_and_at_the_end() {
        Random random = new Random(25);
        for (int worth = 0; worth < LETTERS.length(); worth++) {
            char right = LETTERS.charAt(worth);
            String upn = Sums.upn(Sums.digits(random, 11) + right);
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                assertThat(isValid(Sums.with(upn, 0, letter))).isEqualTo(letter == upn.charAt(0));
                assertThat(isValid(Sums.with(upn, 12, letter))).isEqualTo(letter == right);
            }
        }
    }

    @Example
    void a_letter_that_changes_places_with_the_digit_beside_it_is_caught() {
        Random random = new Random(26);
        for (int worth = 0; worth < LETTERS.length(); worth++) {
            char last = LETTERS.charAt(worth);
            String upn = Sums.upn(Sums.digits(random, 11) + last);
            assertThat(isValid(Sums.swapped(upn, 0, 1))).isFalse();
            assertThat(isValid(Sums.swapped(upn, 11, 12))).isFalse();
        }
    }

    @Example
    void the_last_digit_and_the_letter_of_its_worth_are_not_told_apart() {
        Random random = new Random(27);
        for (int last = 0; last < 10; last++) {
            String upn = Sums.upn(Sums.digits(random, 11) + last);
            for (int worth = 0; worth < LETTERS.length(); worth++) {
                assertThat(isValid(Sums.with(upn, 12, LETTERS.charAt(worth)))).isEqualTo(worth == last);
            }
        }
    }

    @Example
    void no_byte_but_a_digit_or_a_letter_of_the_alphabet_is_taken() {
        for (int place = 0; place < 13; place++) {
            for (int b = 0; b < 256; b++) {
                boolean mayStand = b >= '0' && b <= '9' || LETTERS.indexOf(b) >= 0;
                assertThat(!mayStand && isValid(Sums.with("W83040012400A", place, (char) b)))
                        .isFalse();
            }
        }
    }

    @Property
    void the_bytes_and_the_text_agree_and_valid_means_that_no_error_is_found(@ForAll("nearUpns") String text) {
        assertThat(isValid(text)).isEqualTo(!IdentifierScheme.UPN.check(text).hasError());
    }

    @Provide
    Arbitrary<String> nearUpns() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofLength(12);
        Arbitrary<String> any = Arbitraries.strings().withCharRange(' ', 'ÿ').ofLength(13);
        return Arbitraries.oneOf(
                digits.map(Sums::upn),
                digits.map(twelve -> Sums.upn(Sums.with(twelve, 11, 'Z'))),
                digits.map(twelve -> "A" + twelve),
                any);
    }

    /** As both entries say, which have to agree. */
    private static boolean isValid(String text) {
        boolean valid = Upns.isValid(text);
        assertThat(Upns.isValid(text.getBytes(ISO_8859_1), 0)).isEqualTo(valid);
        return valid;
    }
}
