package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Person;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarerDimensionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final CodeLists LISTS = CodeLists.standard();

    @ParameterizedTest
    @CsvSource({
        "1, K",
        "2, R",
        "3, H",
        "4, J",
        "5, L",
        "6, N",
        "7, M",
        "8, P",
        "9, F",
        "10, E",
        "11, D",
        "12, G",
        "13, A",
        "14, B",
        "15, C",
        "16, C",
        "17, C",
        "18, S",
        "19, S",
        "20, unknown",
        "'', unknown",
        "A, unknown",
        "' 3 ', H"
    })
    void a_code_of_2021_is_counted_in_the_categories_of_2001(String code, String category) {
        Dimension<String> dimension =
                CarerDimensions.ethnicCode(LISTS, "ons-ethnic-group", "2021", "nhs-ethnic-category", "2001");

        assertThat(dimension.of(code)).isEqualTo(category);
        assertThat(dimension).hasToString("ethnic-category nhs-ethnic-category 2001");
    }

    @ParameterizedTest
    @CsvSource({"A", "C", "S", "Z", "99"})
    void the_coarser_edition_is_never_guessed_into_the_finer(String code) {
        assertThat(CarerDimensions.ethnicCode(LISTS, "nhs-ethnic-category", "2001", "ons-ethnic-group", "2021")
                        .of(code))
                .isEqualTo("unknown");
        assertThat(CarerDimensions.ethnicCode(LISTS, "nhs-ethnic-category", "2001", "nhs-ethnic-category", "2001")
                        .of(code))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "statute, 0, young-carer",
        "statute, 17, young-carer",
        "statute, 18, adult-carer",
        "statute, 104, adult-carer",
        "statute, ' 18 ', adult-carer",
        "statute, '', unknown",
        "statute, x, unknown",
        "statute, -1, unknown",
        "statute, 17.5, unknown",
        "statute, 1000, unknown",
        "statute, ٣٠, unknown",
        "worcestershire-2021, 6, in no band",
        "worcestershire-2021, 7, young-carer",
        "worcestershire-2021, 18, young-carer + adult-carer",
        "worcestershire-2021, 19, young-adult-carer + adult-carer",
        "worcestershire-2021, 25, adult-carer",
        "worcestershire-2021-appendix-5, 17, in no band",
        "worcestershire-2021-appendix-5, 23, young-adult-carer",
        "worcestershire-2021-appendix-5, 24, in no band"
    })
    void an_age_is_in_the_bands_of_the_definition_that_is_named(String definition, String age, String band) {
        Dimension<String> dimension =
                CarerDimensions.ageInYears(AgeBands.named(definition).orElseThrow());

        assertThat(dimension.of(age)).isEqualTo(band);
        assertThat(dimension.id()).isEqualTo("age-band " + definition);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-24, adult-carer", "2008-11-25, young-carer", "2026-11-24, young-carer", "2026-11-25, unknown"})
    void an_age_band_changes_on_the_birthday(LocalDate birth, String band) {
        Carer carer = carer(List.of())
                .person(new Person(null, birth, null, null, null))
                .build();

        assertThat(CarerDimensions.ageBand(AgeBands.statute(), DAY).of(carer)).isEqualTo(band);
    }

    @Test
    void hours_are_those_of_one_active_role_in_the_edition_that_is_named() {
        Dimension<Carer> now = CarerDimensions.hours(LISTS, "2021", DAY);
        Dimension<Carer> then = CarerDimensions.hours(LISTS, "2011", DAY);
        CaringRole many = role("5", null);
        CaringRole ended = role("2", DAY.minusDays(1));
        Carer one = carer(List.of(many, ended)).build();

        assertThat(now.of(one)).isEqualTo("5");
        assertThat(then.of(one)).isEqualTo("20-49");
        assertThat(now.of(carer(List.of(many, role("2", null))).build())).isEqualTo("several roles");
        assertThat(now.of(carer(List.of(ended)).build())).isEqualTo("unknown");
    }

    @Test
    void a_carer_is_of_several_kinds_at_once_and_each_is_a_dimension() {
        Carer parent = carer(List.of(role("5", null)))
                .person(new Person(null, DAY.minusYears(40), null, new Coded("dfe-sex", null, "M"), null))
                .build();

        assertThat(CarerDimensions.kind(CarerKind.ADULT_CARER, AgeBands.statute(), DAY)
                        .of(parent))
                .isEqualTo("yes");
        assertThat(CarerDimensions.kind(CarerKind.YOUNG_CARER, AgeBands.statute(), DAY)
                        .of(parent))
                .isEqualTo("no");
        assertThat(CarerDimensions.sex().of(parent)).isEqualTo("dfe-sex M");
    }

    @Test
    void two_files_of_different_editions_add_up_in_one_table() throws IOException {
        Tally of2021 = read("2021", "ons-ethnic-group", "age,ethnic,score\n17,3,7\n40,3,35\n40,99,35\n,13,7\n");
        Tally of2001 = read("2001", "nhs-ethnic-category", "age,ethnic,score\n17,H,7\n18,Z,\n");

        assertThat(of2021.plus(of2001).csv()).isEqualTo("""
                instrument,score,age-band statute,ethnic-category nhs-ethnic-category 2001,value,people
                swemwbs/2009,metric,adult-carer,H,35,1
                swemwbs/2009,metric,adult-carer,Z,not-scorable,1
                swemwbs/2009,metric,adult-carer,unknown,35,1
                swemwbs/2009,metric,unknown,A,7,1
                swemwbs/2009,metric,young-carer,H,7,2
                """);
    }

    private static Tally read(String edition, String list, String csv) throws IOException {
        TallyFile file = TallyFile.ofScores(
                StandardInstrument.SWEMWBS.load(),
                "metric",
                "score",
                List.of(
                        new FileDimension("age", CarerDimensions.ageInYears(AgeBands.statute())),
                        new FileDimension(
                                "ethnic",
                                CarerDimensions.ethnicCode(LISTS, list, edition, "nhs-ethnic-category", "2001"))));
        return file.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), 2)
                .tally();
    }

    private static CarerBuilder carer(List<CaringRole> roles) {
        CarerBuilder carer = Carer.builder(new Identifier(IdentifierScheme.LOCAL, "1", "carers"));
        roles.forEach(carer::role);
        return carer;
    }

    private static CaringRole role(String hours, LocalDate end) {
        return CaringRole.builder(Relationship.PARENT)
                .hoursPerWeek(new Coded("ons-hours-of-care", "2021", hours))
                .end(end, null)
                .build();
    }
}
