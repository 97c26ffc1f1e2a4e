package org.carerkit.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostcodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TS24 8AY",
                "SW1A 1AA",
                "M1 1AE",
                "EC1A 1BB",
                "W1A 0AX",
                "CR2 6XH",
                "DN55 1PT",
                "GIR 0AA",
                "ZZ99 3VZ"
            })
    void postcodes_are_valid(String postcode) {
        assertThat(Postcodes.isValid(postcode)).isTrue();
        assertThat(Postcodes.isPseudo(postcode)).isEqualTo(postcode.startsWith("ZZ99"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AI1 1AA", "TS24 8CY", "QA1 1AA", "-1 1--", "", "ZZ99", "ZZ98 3VZ", "TS24 8AY\n", "GIR 1AA"})
    void other_texts_are_not(String text) {
        assertThat(Postcodes.isValid(text)).isFalse();
        assertThat(Postcodes.isPseudo(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ts248ay", " TS24  8AY ", "Ts2 48Ay", "TS24 8AY"})
    void a_postcode_is_brought_into_its_form(String text) {
        assertThat(IdentifierScheme.POSTCODE.tidy(text)).isEqualTo("TS24 8AY");
    }
}
