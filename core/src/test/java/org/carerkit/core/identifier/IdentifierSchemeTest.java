package org.carerkit.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.carerkit.core.identifier.Faults.Fault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentifierSchemeTest {

    @ParameterizedTest
    @EnumSource
    void a_scheme_is_found_by_the_id_it_has_in_json(IdentifierScheme scheme) throws NoSuchFieldException {
        JsonProperty json = IdentifierScheme.class.getField(scheme.name()).getAnnotation(JsonProperty.class);

        assertThat(scheme.id()).isEqualTo(json.value());
        assertThat(IdentifierScheme.withId(scheme.id())).contains(scheme);
    }

    @Test
    void an_unknown_id_is_no_scheme() {
        assertThat(IdentifierScheme.withId("NHS_NUMBER")).isEmpty();
        assertThat(IdentifierScheme.withId("")).isEmpty();
    }

    @Test
    void two_schemes_have_a_system_of_the_nhs() {
        assertThat(Arrays.stream(IdentifierScheme.values()).flatMap(scheme -> scheme.system().stream()))
                .containsExactly("https://fhir.nhs.uk/Id/nhs-number", "https://fhir.nhs.uk/Id/ods-organization-code");
    }

    @Test
    void a_upn_alone_stays_inside_education() {
        assertThat(Arrays.stream(IdentifierScheme.values()).filter(IdentifierScheme::educationOnly))
                .containsExactly(IdentifierScheme.UPN);
    }

    @ParameterizedTest
    @CsvSource({
        "NHS_NUMBER, 4010232137",
        "UPN, K830400124001",
        "ODS, RXX",
        "ODS, G81086",
        "ODS, RH802",
        "ODS, FDC49",
        "ODS, ABCDEFGH10",
        "URN, 111748",
        "LAESTAB, 8054001",
        "DFE_AREA, 805",
        "DFE_AREA, 201",
        "DFE_AREA, 999",
        "ONS_AREA, E06000001",
        "ONS_AREA, E07000004",
        "ONS_AREA, E08000001",
        "ONS_AREA, E09000001",
        "ONS_AREA, E10000002",
        "CASSR, 111",
        "UPRN, 1",
        "UPRN, 100110010123",
        "POSTCODE, TS24 8AY"
    })
    void there_is_nothing_to_say_of_a_good_identifier(IdentifierScheme scheme, String text) {
        assertThat(scheme.check(text).all()).isEmpty();
        assertThat(scheme.tidy(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("org.carerkit.core.identifier.Faults#all")
    void putting_a_faulty_text_right_twice_is_putting_it_right_once(Fault fault) {
        String tidy = fault.scheme().tidy(fault.text());

        assertThat(fault.scheme().tidy(tidy)).isEqualTo(tidy);
    }
}
