package org.carerkit.core.identifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NhsNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"4010232137", "9434765919", "9000000009", "9449306753", "4000000004", "0100000002"})
    void numbers_that_fit_their_check_digit_are_valid(String number) {
        assertThat(NhsNumbers.isValid(number)).isTrue();
        assertThat(NhsNumbers.isValid(number.getBytes(UTF_8), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000000000", "9434765918", "9100000009", "9999999991", "9912003890", "1234567890", "123456789O"
            })
    void numbers_that_do_not_are_not(String number) {
        assertThat(NhsNumbers.isValid(number)).isFalse();
        assertThat(NhsNumbers.isValid(number.getBytes(UTF_8), 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4000000004", "4999999994", "6000000006", "7999999997", "4010232137"})
    void there_is_nothing_to_say_of_a_number_from_an_issued_range(String number) {
        assertThat(IdentifierScheme.NHS_NUMBER.check(number).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void one_digit_ten_times_is_refused_though_its_check_digit_fits(int digit) {
        String number = Integer.toString(digit).repeat(10);

        assertThat(Sums.nhsNumberFits(number)).isTrue();
        assertThat(NhsNumbers.isValid(number)).isFalse();
        assertThat(NhsNumbers.isValid(number.getBytes(UTF_8), 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", " 9434765919", "9434765919 ", "94 34 76 59 19"})
    void spaces_are_accepted_wherever_people_write_them(String number) {
        assertThat(NhsNumbers.isValid(number)).isTrue();
        assertThat(IdentifierScheme.NHS_NUMBER.tidy(number)).isEqualTo("9434765919");
    }

    @Test
    void a_number_is_read_from_the_middle_of_a_line() {
        byte[] line = "\"id\":\"9434765919\"}".getBytes(UTF_8);

        assertThat(NhsNumbers.isValid(line, 6)).isTrue();
        assertThat(NhsNumbers.isValid(line, 5)).isFalse();
    }

    @Test
    void a_number_that_ends_after_the_bytes_do_is_a_programmers_mistake() {
        assertThatThrownBy(() -> NhsNumbers.isValid(new byte[20], 11)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> NhsNumbers.isValid(new byte[20], -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
