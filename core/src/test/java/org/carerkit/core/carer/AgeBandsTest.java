package org.carerkit.core.carer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.carerkit.core.carer.CarerKind.ADULT_CARER;
import static org.carerkit.core.carer.CarerKind.YOUNG_ADULT_CARER;
import static org.carerkit.core.carer.CarerKind.YOUNG_CARER;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeBandsTest {

    @ParameterizedTest
    @CsvSource({"0, YOUNG_CARER", "17, YOUNG_CARER", "18, ADULT_CARER", "122, ADULT_CARER"})
    void statuteKnowsYoungAndAdultCarersAndNothingBetween(int age, CarerKind kind) {
        assertThat(AgeBands.statute().kindsAt(age)).containsExactly(kind);
    }

    @Test
    void statuteGivesEveryAgeOneKind() {
        assertThat(IntStream.rangeClosed(0, 130))
                .allSatisfy(age -> assertThat(AgeBands.statute().kindsAt(age)).hasSize(1));
    }

    @Test
    void worcestershireCountsFromSevenAndCallsAnEighteenYearOldYoungAndAdult() {
        AgeBands bands = AgeBands.named("worcestershire-2021").orElseThrow();

        assertThat(bands.kindsAt(6)).isEmpty();
        assertThat(bands.kindsAt(7)).containsExactly(YOUNG_CARER);
        assertThat(bands.kindsAt(17)).containsExactly(YOUNG_CARER);
        assertThat(bands.kindsAt(18)).containsExactly(YOUNG_CARER, ADULT_CARER);
        assertThat(bands.kindsAt(19)).containsExactly(YOUNG_ADULT_CARER, ADULT_CARER);
        assertThat(bands.kindsAt(24)).containsExactly(YOUNG_ADULT_CARER, ADULT_CARER);
        assertThat(bands.kindsAt(25)).containsExactly(ADULT_CARER);
    }

    @Test
    void theAppendixOfTheSameDocumentUsesOtherAges() {
        AgeBands bands = AgeBands.named("worcestershire-2021-appendix-5").orElseThrow();

        assertThat(bands.kindsAt(6)).isEmpty();
        assertThat(bands.kindsAt(7)).containsExactly(YOUNG_CARER);
        assertThat(bands.kindsAt(16)).containsExactly(YOUNG_CARER);
        assertThat(bands.kindsAt(17)).isEmpty();
        assertThat(bands.kindsAt(18)).containsExactly(YOUNG_ADULT_CARER);
        assertThat(bands.kindsAt(23)).containsExactly(YOUNG_ADULT_CARER);
        assertThat(bands.kindsAt(24)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"statute", "worcestershire-2021", "worcestershire-2021-appendix-5"})
    void aDefinitionAgreesWithItsOwnBandsAndNamesItsSource(String id) {
        AgeBands bands = AgeBands.named(id).orElseThrow();

        assertThat(bands.id()).isEqualTo(id);
        assertThat(bands.source()).matches(".+, 20\\d\\d(-\\d\\d-\\d\\d)?");
        for (CarerKind kind : CarerKind.values()) {
            assertThat(IntStream.range(0, 130))
                    .allSatisfy(age -> assertThat(bands.is(kind, age))
                            .isEqualTo(bands.kindsAt(age).contains(kind)));
        }
    }

    @Test
    void aNameThatNobodyDefinedIsEmpty() {
        assertThat(AgeBands.named("worcestershire")).isEmpty();
        assertThat(AgeBands.named("../code/snomed-ct")).isEmpty();
    }

    @Test
    void aCouncilWritesItsOwn() {
        AgeBands own = AgeBands.of(
                "anytown-2026",
                "Anytown carers' strategy 2026, page 3",
                new AgeBand(YOUNG_CARER, 5, 17),
                new AgeBand(ADULT_CARER, 18, AgeBand.OPEN));

        assertThat(own.kindsAt(4)).isEmpty();
        assertThat(own.kindsAt(5)).containsExactly(YOUNG_CARER);
        assertThat(own).hasToString("anytown-2026 [YOUNG_CARER 5-17, ADULT_CARER 18-]");
    }

    @Test
    void bandsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeBand(YOUNG_CARER, 18, 17));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeBand(YOUNG_CARER, -1, 17));
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBands.of("none", "nobody"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeBands.of(
                        "twice", "nobody", new AgeBand(YOUNG_CARER, 5, 10), new AgeBand(YOUNG_CARER, 12, 17)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"young-carer,18,17", "young,0,17", "young-carer,,17", "young-carer,0,x", "young-carer,-1,17"})
    void aBrokenFileFailsWithItsLine(String row) {
        String file = "# bands: b\n# source: s\n# date: 2026\nkind,from,to\nadult-carer,18,\n" + row + "\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeBandFiles.read("b.csv", new StringReader(file)))
                .withMessage("b.csv, line 6: a band has a kind, a lower age and an upper age or nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, 2026-11-22, 17",
        "2008-11-23, 2026-11-23, 18",
        "2008-11-23, 2008-11-23, 0",
        "2008-12-31, 2026-12-30, 17",
        "2008-12-31, 2027-01-01, 18",
        "2008-02-28, 2026-02-28, 18",
        "2008-03-01, 2026-02-28, 17",
        // born on a leap day: in a common year the age is attained on 1 March
        "2008-02-29, 2026-02-28, 17",
        "2008-02-29, 2026-03-01, 18",
        // and in a leap year on the day itself
        "2008-02-29, 2028-02-28, 19",
        "2008-02-29, 2028-02-29, 20",
        "2000-02-29, 2100-02-28, 99",
        "2000-02-29, 2100-03-01, 100"
    })
    void anAgeIsAttainedOnTheAnniversary(LocalDate birth, LocalDate date, int age) {
        assertThat(AgeBands.ageOn(birth, date)).isEqualTo(age);
    }

    @Test
    void nobodyHasAnAgeBeforeBirthAndNoDateIsTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeBands.ageOn(LocalDate.of(2008, 2, 29), LocalDate.of(2008, 2, 28)))
                .withMessage("date: is before birthDate");
    }

    @Property
    void anAgeGrowsByOneOnItsAnniversaryAndNotTheDayBefore(
            @ForAll @IntRange(max = 60_000) int born, @ForAll @IntRange(min = 1, max = 120) int years) {
        LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(born);
        LocalDate anniversary = anniversary(birth, years);

        assertThat(AgeBands.ageOn(birth, anniversary)).isEqualTo(years);
        assertThat(AgeBands.ageOn(birth, anniversary.minusDays(1))).isEqualTo(years - 1);
    }

    private static LocalDate anniversary(LocalDate birth, int years) {
        boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        int year = birth.getYear() + years;
        return leapDay && !LocalDate.of(year, 1, 1).isLeapYear()
                ? LocalDate.of(year, 3, 1)
                : LocalDate.of(year, birth.getMonth(), birth.getDayOfMonth());
    }
}
