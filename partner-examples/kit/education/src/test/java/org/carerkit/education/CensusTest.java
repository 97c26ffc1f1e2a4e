package org.carerkit.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carerkit.education.Samples.CENSUS;
import static org.carerkit.education.Samples.declared;
import static org.carerkit.education.Samples.header;
import static org.carerkit.education.Samples.pupils;
import static org.carerkit.education.Samples.record;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the school census, code set CS118. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CensusTest {

    private static final CarerId CARER = CarerId.of("0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c");
    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 6);

    @Test
    void nobody_declared_is_not_a_no_and_gets_n() {
        assertThat(CensusCode.of(CarerFlag.of(List.of()), CENSUS)).isEqualTo(CensusCode.N);
        assertThat(CensusCode.isUnclear(CarerFlag.of(List.of()), CENSUS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(IdentificationSource.class)
    void at_school_every_word_is_s_but_a_parents(IdentificationSource source) {
        // whoever is looked after and says so is the mother here
        Map<IdentificationSource, CensusCode> expected = new EnumMap<>(IdentificationSource.class);
        for (IdentificationSource one : IdentificationSource.values()) {
            expected.put(one, CensusCode.S);
        }
        expected.put(IdentificationSource.PARENT_OR_GUARDIAN, CensusCode.P);
        expected.put(IdentificationSource.CARED_FOR_PERSON, CensusCode.P);

        assertThat(code(identified(source, Setting.SCHOOL, Relationship.PARENT)))
                .isEqualTo(expected.get(source));
    }

    @Test
    void a_brother_who_is_looked_after_is_no_parent() {
        assertThat(code(identified(IdentificationSource.CARED_FOR_PERSON, Setting.SCHOOL, Relationship.SIBLING)))
                .isEqualTo(CensusCode.S);
    }

    @Test
    void the_young_carers_service_and_a_hospital_with_the_parents_agreement_are_p() {
        FlagEvent service = identified(IdentificationSource.PROFESSIONAL, Setting.CARERS_SERVICE, Relationship.PARENT);
        FlagEvent hospital = identified(IdentificationSource.PROFESSIONAL, Setting.HOSPITAL, Relationship.PARENT);

        assertThat(code(service)).isEqualTo(CensusCode.P);
        assertThat(code(hospital, consent(Capacity.PARENTAL_RESPONSIBILITY, AUTUMN)))
                .isEqualTo(CensusCode.P);
    }

    @Test
    void without_a_parents_word_what_others_found_is_n_and_somebody_has_to_ask() {
        FlagEvent hospital = identified(IdentificationSource.PROFESSIONAL, Setting.HOSPITAL, Relationship.PARENT);
        CarerFlag flag = CarerFlag.of(List.of(hospital, consent(Capacity.SELF, AUTUMN)));

        assertThat(CensusCode.of(flag, CENSUS)).isEqualTo(CensusCode.N);
        assertThat(CensusCode.isUnclear(flag, CENSUS)).isTrue();
        // an agreement that came after the day does not count on the day
        assertThat(code(hospital, consent(Capacity.PARENTAL_RESPONSIBILITY, CENSUS.plusDays(1))))
                .isEqualTo(CensusCode.N);
        assertThat(code(hospital, consent(Capacity.PARENTAL_RESPONSIBILITY, CENSUS)))
                .isEqualTo(CensusCode.P);
    }

    @Test
    void a_flag_that_has_ended_on_census_day_is_n_and_one_that_ends_the_day_after_is_not() {
        FlagEvent girl = identified(IdentificationSource.SELF, Setting.SCHOOL, Relationship.PARENT);

        assertThat(code(girl, ended(CENSUS, FlagEndReason.CARED_FOR_PERSON_DIED)))
                .isEqualTo(CensusCode.N);
        assertThat(code(girl, ended(CENSUS.plusDays(1), FlagEndReason.CARED_FOR_PERSON_DIED)))
                .isEqualTo(CensusCode.S);
    }

    @ParameterizedTest
    @EnumSource(FlagEndReason.class)
    void whatever_closed_the_flag_it_is_n(FlagEndReason reason) {
        assertThat(code(
                        identified(IdentificationSource.SELF, Setting.SCHOOL, Relationship.PARENT),
                        ended(AUTUMN.plusDays(3), reason)))
                .isEqualTo(CensusCode.N);
    }

    @Test
    void caring_anew_is_a_spell_of_its_own_and_its_own_source_counts() {
        FlagEvent told = identified(IdentificationSource.SELF, Setting.SCHOOL, Relationship.PARENT);
        FlagEvent anew =
                identified(AUTUMN.plusDays(20), IdentificationSource.PARENT_OR_GUARDIAN, Setting.SCHOOL, "RVW");

        assertThat(code(told, ended(AUTUMN.plusDays(3), FlagEndReason.MOVED_INTO_CARE), anew))
                .isEqualTo(CensusCode.P);
    }

    @Test
    void of_two_who_identified_the_first_counts_and_a_corrected_one_does_not() {
        FlagEvent pupil = identified(AUTUMN, IdentificationSource.SELF, Setting.SCHOOL, "RVW");
        FlagEvent parent =
                identified(AUTUMN.plusDays(1), IdentificationSource.PARENT_OR_GUARDIAN, Setting.COMMUNITY, "RXX");
        FlagEvent correction = new Corrected(header(AUTUMN.plusDays(9)), pupil.id(), null);

        assertThat(code(pupil, parent)).isEqualTo(CensusCode.S);
        assertThat(code(pupil, parent, correction)).isEqualTo(CensusCode.P);
    }

    @Test
    void the_return_has_a_line_for_everybody_on_the_roll_and_nobody_else() throws IOException {
        YoungCarersRegister register = Samples.register();
        declared(register, "K830400124001", IdentificationSource.SELF, AUTUMN);
        declared(register, "L201200023001", IdentificationSource.PARENT_OR_GUARDIAN, AUTUMN);
        CarerId former = declared(register, "A950000178301", IdentificationSource.SELF, AUTUMN);
        record(register, new Ended(Samples.header(register, former, CENSUS), FlagEndReason.CARED_FOR_PERSON_DIED));
        declared(register, "W83040012400A", IdentificationSource.PROFESSIONAL, AUTUMN);

        StringBuilder onDay = new StringBuilder();
        CensusReturn.of(pupils(), register.byUpn(), CENSUS).writeTo(onDay);
        assertThat(onDay).hasToString("""
                        upn,young_carer
                        K830400124001,S
                        L201200023001,P
                        A950000178301,N
                        W83040012400A,S
                        H243278544154,N
                        """);

        StringBuilder later = new StringBuilder();
        CensusReturn.of(pupils(), register.byUpn(), LocalDate.of(2027, 1, 21)).writeTo(later);
        assertThat(later.toString()).doesNotContain("H243278544154"); // left in February
    }

    @Test
    void a_wrong_number_refuses_the_whole_return() {
        CensusReturn refused = CensusReturn.of(
                pupils(Samples.PUPILS + "R247962919251,Fern,Fictional,2012-01-01,9,,,,\n"), Map.of(), CENSUS);

        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.rows()).isEmpty();
        assertThat(refused.findings())
                .extracting(found -> found.path() + " " + found.code().id())
                .contains("line 7, column 1 (upn) CK-UPN-CHECK-LETTER");
        assertThatThrownBy(() -> refused.writeTo(new StringBuilder())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_indicator_exists_since_the_spring_of_2023_and_only_in_spring() {
        LocalDate first = LocalDate.of(2023, 1, 19);

        assertThat(codes(CensusReturn.of(pupils(), Map.of(), first))).containsExactly("CK-UPN-TEMPORARY");
        assertThat(codes(CensusReturn.of(pupils(), Map.of(), first.minusDays(1))))
                .containsExactly("CK-UPN-TEMPORARY", "CK-SCHOOL-CENSUS-NOT-YET");
        assertThat(codes(CensusReturn.of(pupils(), Map.of(), LocalDate.of(2026, 5, 21))))
                .containsExactly("CK-UPN-TEMPORARY", "CK-SCHOOL-CENSUS-NOT-SPRING");
    }

    @Test
    void a_permanent_number_that_replaces_a_temporary_one_keeps_the_flag() {
        YoungCarersRegister register = Samples.register();
        CarerId carer = declared(register, "W83040012400A", IdentificationSource.SELF, AUTUMN);

        register.renumber(carer, "X845212818005", Samples.header(register, carer, AUTUMN.plusDays(1)));

        assertThat(register.find("X845212818005")).map(YoungCarer::id).contains(carer);
        assertThat(register.find("W83040012400A")).map(YoungCarer::id).contains(carer);
    }

    private static List<String> codes(CensusReturn census) {
        return census.findings().all().stream().map(found -> found.code().id()).toList();
    }

    private static CensusCode code(FlagEvent... events) {
        return CensusCode.of(CarerFlag.of(List.of(events)), CENSUS);
    }

    private static FlagEvent identified(IdentificationSource source, Setting setting, Relationship relationship) {
        return new Identified(header(AUTUMN), source, setting, carer(relationship));
    }

    private static FlagEvent identified(
            LocalDate day, IdentificationSource source, Setting setting, String organisation) {
        EventHeader header =
                EventHeader.of(UUID.randomUUID(), CARER, day, RecordedBy.of(Identifier.ods(organisation), "clerk"));
        return new Identified(header, source, setting, carer(Relationship.PARENT));
    }

    private static Carer carer(Relationship relationship) {
        return Carer.builder(Identifier.upn("K830400124001"))
                .role(CaringRole.builder(relationship).build())
                .build();
    }

    private static FlagEvent ended(LocalDate day, FlagEndReason reason) {
        return new Ended(header(day), reason);
    }

    private static FlagEvent consent(Capacity capacity, LocalDate day) {
        Consent consent = new Consent(
                ConsentStatus.GIVEN, day, new DecisionMaker(capacity, null, null), List.of(), List.of(), null, null);
        return new ConsentRecorded(header(day), consent);
    }

    private static EventHeader header(LocalDate day) {
        return EventHeader.of(UUID.randomUUID(), CARER, day, RecordedBy.of(Samples.SCHOOL, "tutor"));
    }
}
