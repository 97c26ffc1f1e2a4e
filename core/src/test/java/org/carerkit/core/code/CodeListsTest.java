package org.carerkit.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

    private final CodeLists lists = CodeLists.standard();

    @Test
    void theTwoAddressesOfSnomedAreOneListAndTheSecureOneIsNeverWritten() {
        CodeList snomed = lists.find("http://snomed.info/sct").orElseThrow();

        assertThat(lists.find("https://snomed.info/sct")).containsSame(snomed);
        assertThat(lists.find("snomed-ct")).containsSame(snomed);
        assertThat(snomed.system()).contains("http://snomed.info/sct");
        assertThat(lists.isKnown(new Coded("https://snomed.info/sct", null, "224484003")))
                .isTrue();
    }

    @Test
    void theCareGiverOfUkCoreIsReadUnderBothAddressesAndWrittenUnderTheFirst() {
        CodeList relationship = lists.find("https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole")
                .orElseThrow();

        assertThat(relationship.system())
                .contains("https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole");
    }

    @ParameterizedTest
    @CsvSource({
        "snomed-ct, 224484003, CARER",
        "snomed-ct, 229774002, PAID_CARER",
        "snomed-ct, 199361000000101, NO_LONGER_CARER",
        "snomed-ct, 933581000000105, NO_LONGER_CARER",
        "snomed-ct, 506401000000109, NOT_A_CARER",
        "dfe-young-carer, P, CARER",
        "dfe-young-carer, S, CARER",
        "lawful-basis, safeguarding-child, SAFEGUARDING_OVERRIDE",
        "lawful-basis, safeguarding-adult, SAFEGUARDING_OVERRIDE"
    })
    void aFlagTellsWhatAProgramHasToKnow(String list, String code, CodeFlag flag) {
        assertThat(lists.entry(new Coded(list, null, code)).orElseThrow().flags())
                .containsExactly(flag);
    }

    @Test
    void aPupilNotDeclaredAsYoungCarerIsNotSaidToBeNone() {
        Coded notDeclared = new Coded("dfe-young-carer", "2023", "N");

        assertThat(lists.is(notDeclared, CodeFlag.NOT_A_CARER)).isFalse();
        assertThat(lists.display(notDeclared)).contains("Not declared");
    }

    @Test
    void anEditionThatIsAloneNeedsNoName() {
        assertThat(lists.display(new Coded("nhs-ethnic-category", null, "M"))).contains("Black: Caribbean");
        assertThat(lists.display(new Coded("nhs-ethnic-category", "2001", "M"))).contains("Black: Caribbean");
    }

    @Test
    void amongSeveralEditionsTheOneMeantHasToBeNamed() {
        assertThat(lists.display(new Coded("ons-hours-of-care", null, "-8"))).isEmpty();
        assertThat(lists.display(new Coded("ons-hours-of-care", "2021", "6"))).contains("50 hours or more a week");
    }

    @Test
    void aListThatIsNotVersionedHereServesWhateverReleaseTheDataNames() {
        assertThat(lists.isKnown(new Coded("snomed-ct", "20260401", "224484003")))
                .isTrue();
    }

    @Test
    void whatIsUnknownOrIncompleteHasNoMeaning() {
        assertThat(lists.entry(new Coded("no-such-list", null, "A"))).isEmpty();
        assertThat(lists.entry(new Coded("nhs-ethnic-category", "1991", "A"))).isEmpty();
        assertThat(lists.entry(new Coded("nhs-ethnic-category", "2001", "I"))).isEmpty();
        assertThat(lists.entry(new Coded(null, null, "A"))).isEmpty();
        assertThat(lists.entry(new Coded("dfe-sex", null, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1-19", "3, 1-19", "4, 20-49", "5, 20-49", "6, 50+", "-8, -8"})
    void theHoursOf2021BecomeThoseOf2011(String code, String mapped) {
        assertThat(lists.map(new Coded("ons-hours-of-care", "2021", code), "ons-hours-of-care", "2011"))
                .contains(new Coded("ons-hours-of-care", "2011", mapped));
    }

    @ParameterizedTest
    @CsvSource({
        "1, K", "2, R", "3, H", "4, J", "5, L", "6, N", "7, M", "8, P", "9, F", "10, E", "11, D", "12, G", "13, A",
        "14, B", "15, C", "16, C", "17, C", "18, S", "19, S"
    })
    void theEthnicGroupsOf2021BecomeTheCategoriesOf2001(String group, String category) {
        assertThat(lists.map(new Coded("ons-ethnic-group", "2021", group), "nhs-ethnic-category", "2001"))
                .contains(new Coded("nhs-ethnic-category", "2001", category));
    }

    @Test
    void aCodeOfTheEditionWantedStaysAsItIs() {
        Coded coded = new Coded("ons-hours-of-care", "2021", "4");

        assertThat(lists.map(coded, "ons-hours-of-care", "2021")).containsSame(coded);
    }

    @Test
    void anUnknownCodeMapsToNothing() {
        assertThat(lists.map(new Coded("ons-hours-of-care", "2021", "7"), "ons-hours-of-care", "2011"))
                .isEmpty();
        assertThat(lists.map(new Coded("ons-hours-of-care", "2021", "7"), "ons-hours-of-care", "2021"))
                .isEmpty();
    }

    @Test
    void aHostsOwnListStandsBesideTheOthersAndTakesThePlaceOfItsNamesake() {
        CodeListEdition ours = CodeListEdition.read("ours.csv", new StringReader("""
                        # list: lawful-basis
                        # edition: 2027
                        # source: Our data protection officer
                        # date: 2027-01-01
                        code,display,flags,maps-to
                        our-protocol,Our information sharing protocol,safeguarding-override,
                        """));
        CodeLists own = lists.with(CodeList.of("lawful-basis", "urn:ours", List.of(ours)));

        assertThat(own.is(new Coded("lawful-basis", "2027", "our-protocol"), CodeFlag.SAFEGUARDING_OVERRIDE))
                .isTrue();
        assertThat(own.find("urn:ours")).isPresent();
        assertThat(own.isKnown(new Coded("lawful-basis", "2026", "consent"))).isFalse();
        assertThat(own.all()).hasSameSizeAs(lists.all());
        assertThat(lists.isKnown(new Coded("lawful-basis", "2026", "consent"))).isTrue();
    }
}
