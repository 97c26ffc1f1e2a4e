package org.carerkit.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.finding.CoreFinding.IDENTIFIER_ASSIGNER_MISSING;
import static org.carerkit.core.finding.CoreFinding.IDENTIFIER_ASSIGNER_UNUSED;
import static org.carerkit.core.finding.CoreFinding.IDENTIFIER_SCHEME_UNSUITABLE;
import static org.carerkit.core.finding.CoreFinding.NHS_NUMBER_CHECK_DIGIT;
import static org.carerkit.core.finding.CoreFinding.REQUIRED;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.Finding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentifierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    /** A host's record, with identifiers in two places. */
    public record Council(
            @OfScheme({IdentifierScheme.DFE_AREA, IdentifierScheme.ONS_AREA}) @Valid
            Identifier code,

            List<@OfScheme(IdentifierScheme.LOCAL) @Valid Identifier> others) {}

    @Test
    void a_factory_brings_a_value_into_the_form_to_store() {
        assertThat(List.of(
                        Identifier.nhsNumber("943 476 5919"),
                        Identifier.upn(" k830400124001"),
                        Identifier.ods("g81086"),
                        Identifier.urn(" 111748"),
                        Identifier.laestab("8054001 "),
                        Identifier.dfeArea("805"),
                        Identifier.onsArea("e06000001"),
                        Identifier.cassr("111"),
                        Identifier.uprn("000100110010"),
                        Identifier.postcode("ts248ay")))
                .containsExactly(
                        new Identifier(IdentifierScheme.NHS_NUMBER, "9434765919", null),
                        new Identifier(IdentifierScheme.UPN, "K830400124001", null),
                        new Identifier(IdentifierScheme.ODS, "G81086", null),
                        new Identifier(IdentifierScheme.URN, "111748", null),
                        new Identifier(IdentifierScheme.LAESTAB, "8054001", null),
                        new Identifier(IdentifierScheme.DFE_AREA, "805", null),
                        new Identifier(IdentifierScheme.ONS_AREA, "E06000001", null),
                        new Identifier(IdentifierScheme.CASSR, "111", null),
                        new Identifier(IdentifierScheme.UPRN, "000100110010", null),
                        new Identifier(IdentifierScheme.POSTCODE, "TS24 8AY", null));
    }

    @Test
    void a_local_identifier_is_kept_to_the_letter() {
        Identifier local = Identifier.local("hartlepool-carers", " a 1 ");

        assertThat(local).isEqualTo(new Identifier(IdentifierScheme.LOCAL, " a 1 ", "hartlepool-carers"));
        assertThat(findings(local)).isEmpty();
    }

    @Test
    void a_local_identifier_needs_its_assigner() {
        assertThat(findings(new Identifier(IdentifierScheme.LOCAL, "1", null)))
                .containsExactly(new Finding(IDENTIFIER_ASSIGNER_MISSING, "assigner"));
        assertThat(findings(new Identifier(IdentifierScheme.LOCAL, "1", " ")))
                .containsExactly(new Finding(IDENTIFIER_ASSIGNER_MISSING, "assigner"));
    }

    @Test
    void an_assigner_on_any_other_is_a_warning() {
        for (IdentifierScheme scheme : IdentifierScheme.values()) {
            assertThat(findings(new Identifier(scheme, "1", "somebody"))
                            .contains(new Finding(IDENTIFIER_ASSIGNER_UNUSED, "assigner")))
                    .isEqualTo(scheme != IdentifierScheme.LOCAL);
        }
    }

    @Test
    void what_is_absent_is_reported_once() {
        assertThat(findings(new Identifier(null, null, null)))
                .containsExactly(new Finding(REQUIRED, "scheme"), new Finding(REQUIRED, "value"));
        assertThat(findings(new Identifier(IdentifierScheme.UPN, " ", null)))
                .containsExactly(new Finding(REQUIRED, "value"));
    }

    @Test
    void an_identifier_of_a_scheme_that_does_not_fit_its_place_is_an_error() {
        Council council = new Council(
                Identifier.nhsNumber("4010232138"), List.of(Identifier.local("a", "1"), Identifier.urn("111748")));

        assertThat(RecordCheck.of(council, TODAY).all())
                .containsExactly(
                        new Finding(IDENTIFIER_SCHEME_UNSUITABLE, "code.scheme"),
                        new Finding(NHS_NUMBER_CHECK_DIGIT, "code.value"),
                        new Finding(IDENTIFIER_SCHEME_UNSUITABLE, "others[1].scheme"));
    }

    @Test
    void an_identifier_of_a_scheme_that_fits_is_fine_and_an_absent_scheme_reported_once() {
        assertThat(RecordCheck.of(new Council(Identifier.onsArea("E06000001"), List.of()), TODAY)
                        .all())
                .isEmpty();
        assertThat(RecordCheck.of(new Council(new Identifier(null, "1", null), List.of()), TODAY)
                        .all())
                .containsExactly(new Finding(REQUIRED, "code.scheme"));
    }

    @Test
    void two_ways_to_write_one_identifier_mean_the_same() {
        assertThat(new Identifier(IdentifierScheme.NHS_NUMBER, "943 476 5919", null)
                        .means(Identifier.nhsNumber("9434765919")))
                .isTrue();
        assertThat(Identifier.uprn("000100110010").means(Identifier.uprn("100110010")))
                .isTrue();
        assertThat(Identifier.uprn("000").means(Identifier.uprn("0"))).isTrue();
        assertThat(new Identifier(IdentifierScheme.POSTCODE, "ts248ay", "somebody")
                        .means(Identifier.postcode("TS24 8AY")))
                .isTrue();
    }

    @Test
    void identifiers_that_differ_in_value_scheme_or_assigner_do_not() {
        List<Identifier> apart = List.of(
                Identifier.dfeArea("805"),
                Identifier.cassr("805"),
                Identifier.cassr("806"),
                Identifier.local("a", "805"),
                Identifier.local("b", "805"),
                Identifier.local("b", "805 "));

        for (Identifier one : apart) {
            assertThat(apart.stream().filter(one::means)).containsExactly(one);
        }
    }

    @Test
    void an_identifier_without_scheme_value_or_assigner_means_nothing() {
        for (Identifier nothing : Arrays.asList(
                new Identifier(null, "1", null),
                new Identifier(IdentifierScheme.UPN, null, null),
                new Identifier(IdentifierScheme.LOCAL, "1", null))) {
            assertThat(nothing.means(nothing)).isFalse();
        }
    }

    private static List<Finding> findings(Identifier identifier) {
        return RecordCheck.of(identifier, TODAY).all();
    }
}
