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
class UpnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"K830400124001", "L201200023001", "A950000178301", "H243278544154", "X845212818005"})
    void there_is_nothing_to_say_of_a_permanent_number(String upn) {
        assertThat(Upns.isValid(upn)).isTrue();
        assertThat(Upns.isValid(upn.getBytes(UTF_8), 0)).isTrue();
        assertThat(Upns.isTemporary(upn)).isFalse();
        assertThat(IdentifierScheme.UPN.check(upn).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W83040012400A", "Y83040012401B"})
    void a_temporary_number_is_valid_too(String upn) {
        assertThat(Upns.isValid(upn)).isTrue();
        assertThat(Upns.isValid(upn.getBytes(UTF_8), 0)).isTrue();
        assertThat(Upns.isTemporary(upn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R247962919251",
                "X428558133462",
                "k830400124001",
                "K83040012400",
                "K8304001240011",
                "",
                "\0abcdefghijk1",
                "0830400124001"
            })
    void what_is_no_upn_is_not_valid(String text) {
        assertThat(Upns.isValid(text)).isFalse();
        assertThat(Upns.isTemporary(text)).isFalse();
    }

    @Test
    void the_right_letter_makes_the_guides_wrong_examples_valid() {
        assertThat(Upns.isValid("Q247962919251")).isTrue();
        assertThat(Upns.isValid("W428558133462")).isTrue();
    }

    @Test
    void a_council_from_201_up_is_known_as_far_as_anybody_can_say() {
        assertThat(IdentifierScheme.UPN.check(Sums.upn("201000000001")).all()).isEmpty();
        assertThat(IdentifierScheme.UPN.check(Sums.upn("942000000001")).all()).isEmpty();
    }

    @Test
    void a_number_that_ends_after_the_bytes_do_is_a_programmers_mistake() {
        assertThatThrownBy(() -> Upns.isValid(new byte[20], 8)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
