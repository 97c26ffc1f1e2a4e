package org.carerkit.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.education.Samples.CENSUS;
import static org.carerkit.education.Samples.declared;
import static org.carerkit.education.Samples.pupils;
import static org.carerkit.education.Samples.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.education.CheckList.ExpectedShare;
import org.carerkit.education.Transition.Move;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.IdentificationSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The check list, the moves ahead, and who the lead is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BeforeTheReturnTest {

    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 6);

    @Test
    void the_check_list_names_ended_flags_temporary_numbers_and_those_who_leave_soon() {
        YoungCarersRegister register = Samples.register();
        CarerId former = declared(register, "A950000178301", IdentificationSource.SELF, AUTUMN);
        record(
                register,
                new Ended(Samples.header(register, former, AUTUMN.plusDays(9)), FlagEndReason.MOVED_INTO_CARE));
        declared(register, "H243278544154", IdentificationSource.SELF, AUTUMN);

        CheckList list = CheckList.of(pupils(), register.byUpn(), CENSUS, 60, ExpectedShare.ONE_IN_FIVE);

        assertThat(list.items())
                .extracting(item -> item.about().map(Pupil::givenName).orElse("-") + " "
                        + item.finding().code().id())
                .containsExactly(
                        "Clover CK-SCHOOL-FLAG-ENDED",
                        "Damson CK-SCHOOL-UPN-TEMPORARY",
                        "Elder CK-SCHOOL-ABOUT-TO-LEAVE");
    }

    @Test
    void leaving_on_the_last_day_that_counts_is_soon_and_the_day_after_is_not() {
        YoungCarersRegister register = Samples.register();
        declared(register, "H243278544154", IdentificationSource.SELF, AUTUMN); // leaves 29 days after the census day

        assertThat(codes(CheckList.of(pupils(), register.byUpn(), CENSUS, 29, ExpectedShare.ONE_IN_FIVE)))
                .contains("CK-SCHOOL-ABOUT-TO-LEAVE");
        assertThat(codes(CheckList.of(pupils(), register.byUpn(), CENSUS, 28, ExpectedShare.ONE_IN_FIVE)))
                .doesNotContain("CK-SCHOOL-ABOUT-TO-LEAVE");
    }

    @Test
    void a_school_with_none_identified_is_told_how_many_would_be_expected() {
        CheckList list = CheckList.of(pupils(), Samples.register().byUpn(), CENSUS, 60, ExpectedShare.ONE_IN_FIVE);

        assertThat(list.items().get(list.items().size() - 1).finding().message())
                .isEqualTo("Nobody is identified as a young carer here. About 1 would be expected.");
        assertThat(ExpectedShare.ONE_IN_FIVE.among(902)).isEqualTo(180);
        assertThat(ExpectedShare.ONE_IN_FIVE.among(903)).isEqualTo(181); // 180.6, rounded half up
    }

    @Test
    void somebody_in_the_register_who_is_not_on_the_list_is_named_by_the_registers_number_alone() {
        YoungCarersRegister register = Samples.register();
        CarerId carer = declared(register, "K830400124001", IdentificationSource.SELF, AUTUMN);
        PupilList others = pupils(Samples.PUPILS.replaceAll("(?m)^K83.*\n", ""));

        assertThat(CheckList.of(others, register.byUpn(), CENSUS, 60, ExpectedShare.ONE_IN_FIVE)
                        .items())
                .anySatisfy(item -> {
                    assertThat(item.finding().code()).isEqualTo(SchoolFinding.SCHOOL_NOT_ON_LIST);
                    assertThat(item.register()).contains(carer);
                    assertThat(item.about()).isEmpty();
                });
    }

    @Test
    void moves_ahead_come_in_time_each_with_its_assessment() {
        YoungCarersRegister register = Samples.register();
        for (String upn : List.of("K830400124001", "L201200023001", "A950000178301", "H243278544154")) {
            declared(register, upn, IdentificationSource.SELF, AUTUMN);
        }

        List<Transition> moves = Transition.ahead(pupils(), register.byUpn(), CENSUS, CENSUS.plusYears(1));

        assertThat(moves)
                .extracting(move -> move.pupil().givenName() + " " + move.move() + " " + move.on())
                .containsExactly(
                        "Elder AT_18 2026-03-20", "Bramble AT_16 2026-09-01", "Clover TO_SECONDARY 2026-09-01");
        assertThat(Move.AT_18.provision()).contains("Care Act 2014 s.63");
        assertThat(Transition.ahead(pupils(), register.byUpn(), CENSUS, LocalDate.of(2026, 9, 1)))
                .hasSize(1);
    }

    @Test
    void the_deputy_is_asked_while_the_lead_is_away_and_nobody_when_both_are() throws IOException {
        Staff staff = staff("""
                name,role,email,phone,from,until,away_from,away_until,training,training_date
                Sam Sample,lead,sam@school.example,,2025-09-01,,2026-01-12,2026-01-16,Young carers in school,2025-10-06
                Sam Sample,lead,,,,,,,Whole-school approach,2025-11-03
                Alex Sample,deputy,alex@school.example,,2025-09-01,,2026-01-16,2026-01-16,,
                """);

        assertThat(staff.findings()).isEmpty();
        assertThat(staff.leadOn(LocalDate.of(2026, 1, 11)))
                .map(StaffMember::name)
                .contains("Sam Sample");
        assertThat(staff.leadOn(LocalDate.of(2026, 1, 12)))
                .map(StaffMember::name)
                .contains("Alex Sample");
        assertThat(staff.leadOn(LocalDate.of(2026, 1, 16))).isEmpty();
        assertThat(staff.leadOn(LocalDate.of(2026, 1, 17)))
                .map(StaffMember::name)
                .contains("Sam Sample");
        assertThat(staff.leadOn(LocalDate.of(2025, 8, 31))).isEmpty();
        assertThat(staff.members().get(0).training()).hasSize(2);
    }

    @Test
    void what_is_wrong_with_the_list_of_staff_is_told_with_its_place() throws IOException {
        Staff staff = staff("name,role,from,until,training,training_date\nSam,boss,2026-02-01,2026-01-01,Course,\n");

        assertThat(staff.findings())
                .extracting(found -> found.path().replaceAll(".*\\((.*)\\)", "$1 ")
                        + found.code().id())
                .containsExactly(
                        "until CK-SCHOOL-DATES-ORDER",
                        "role CK-SCHOOL-ROLE-UNKNOWN",
                        "training_date CK-CSV-CELL-EMPTY");
    }

    private static Staff staff(String csv) throws IOException {
        return Staff.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> codes(CheckList list) {
        return list.items().stream().map(item -> item.finding().code().id()).toList();
    }
}
