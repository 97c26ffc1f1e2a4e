package org.carerkit.employment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Member;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.employment.WorkingPattern.FirstWeek;
import org.carerkit.employment.WorkingPattern.FixedWeek;
import org.carerkit.employment.WorkingPattern.VariableHours;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarersLeaveTest {

    private static final LeaveRules RULES = LeaveRules.latest();
    private static final FixedWeek FIVE_DAYS = FixedWeek.of("7.5", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    private static final LocalDate MONDAY_7_DECEMBER = LocalDate.of(2026, 12, 7);

    /** The parts of the days asked for, one day after the other; then notice by statute and by guidance. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 3, 3",
        "1, 3, 3",
        "0.5 0.5, 4, 3",
        "1 0.5, 4, 3",
        "1 1, 4, 4",
        "1 1 0.5, 6, 5",
        "1 1 1 1 1, 10, 10"
    })
    void notice_in_both_readings(String parts, int statute, int guidance) {
        LeaveRequest request = request(parts.split(" "));

        Notice notice = Notice.of(request, RULES);

        assertThat(notice.statute().days()).isEqualTo(statute);
        assertThat(notice.guidance().days()).isEqualTo(guidance);
        assertThat(notice.statute().relevantDate()).isEqualTo(MONDAY_7_DECEMBER.minusDays(statute));
        assertThat(notice.guidance().relevantDate()).isEqualTo(MONDAY_7_DECEMBER.minusDays(guidance));
        assertThat(notice.statute().provision()).endsWith(statute > 3 ? "reg 7(3)(a)" : "reg 7(3)(b)");
        assertThat(notice.guidance().provision()).startsWith("GOV.UK guidance on unpaid carer's leave");
        assertThat(notice.waiver()).endsWith("reg 7(5)");
    }

    @Test
    void whole_and_half_days_need_not_be_in_a_row_and_length_is_not_their_number() {
        LeaveRequest request =
                LeaveRequest.of(day("2026-12-18", "0.5"), day("2026-12-07", "0.5"), day("2026-12-11", "1"));

        assertThat(request.first()).isEqualTo("2026-12-07");
        assertThat(request.last()).isEqualTo("2026-12-18");
        assertThat(request.daysOrPartDays()).isEqualTo(3);
        assertThat(request.length()).isEqualByComparingTo("2");
        assertThat(request.hours()).isEqualByComparingTo("15");
    }

    @Test
    void a_week_is_the_persons_own_week() {
        WeekOfLeave three = FixedWeek.of("8", MONDAY, TUESDAY, FRIDAY).week(RULES);
        WeekOfLeave five = FIVE_DAYS.week(RULES);

        assertThat(three.days()).isEqualTo(3);
        assertThat(three.hours()).isEqualByComparingTo("24");
        assertThat(three.provision()).endsWith("reg 6(2)");
        assertThat(five.days()).isEqualTo(5);
        assertThat(five.hours()).isEqualByComparingTo("37.5");
    }

    @Test
    void variable_hours_are_shared_over_52_weeks_or_over_those_employed() {
        WeekOfLeave year = new VariableHours(new BigDecimal("1000"), 52).week(RULES);
        WeekOfLeave longer = new VariableHours(new BigDecimal("1000"), 400).week(RULES);
        WeekOfLeave shorter = new VariableHours(new BigDecimal("1000"), 51).week(RULES);
        WeekOfLeave one = new VariableHours(new BigDecimal("12"), 1).week(RULES);
        WeekOfLeave first = new FirstWeek(new BigDecimal("16")).week(RULES);

        assertThat(year.hours()).isEqualByComparingTo("19.23");
        assertThat(longer).isEqualTo(year);
        assertThat(year.provision()).endsWith("reg 6(3)");
        assertThat(shorter.hours()).isEqualByComparingTo("19.61");
        assertThat(shorter.provision()).endsWith("reg 6(4)");
        assertThat(one.hours()).isEqualByComparingTo("12");
        assertThat(first.hours()).isEqualByComparingTo("16");
        assertThat(first.provision()).endsWith("reg 6(5)");
    }

    @Test
    void hours_are_compared_before_they_are_rounded() {
        WeekOfLeave week = new VariableHours(new BigDecimal("1000"), 52).week(RULES);

        assertThat(week.holds(new BigDecimal("19.23"))).isTrue();
        assertThat(week.holds(new BigDecimal("19.231"))).isFalse();
    }

    @Test
    void the_twelve_months_roll_and_are_no_leave_year() {
        LeaveDay december = day("2026-12-31", "1");
        LeaveDay lastJanuary = day("2026-01-05", "1");
        LeaveRequest january = LeaveRequest.of(day("2027-01-04", "1"));

        Balance balance = Balance.of(january, FIVE_DAYS, List.of(december, lastJanuary), RULES);

        assertThat(balance.from()).isEqualTo("2026-01-05");
        assertThat(balance.to()).isEqualTo("2027-01-05");
        assertThat(balance.taken())
                .as("a new calendar year does not clear December, and the 5th of January still counts")
                .isEqualByComparingTo("15");
        Balance dayLater =
                Balance.of(LeaveRequest.of(day("2027-01-05", "1")), FIVE_DAYS, List.of(december, lastJanuary), RULES);
        assertThat(dayLater.taken()).isEqualByComparingTo("7.5");
    }

    @Test
    void the_end_of_the_twelve_months_can_be_read_in_another_way() {
        List<LeaveDay> taken = List.of(day("2025-12-08", "1"));
        LeaveRequest request = LeaveRequest.of(day("2026-12-07", "1"), day("2026-12-08", "1"));

        Balance last = Balance.of(request, FIVE_DAYS, taken, RULES);
        Balance first = Balance.of(request, FIVE_DAYS, taken, RULES.periodEnding(PeriodEnd.FIRST_DAY));
        Balance every = Balance.of(request, FIVE_DAYS, taken, RULES.periodEnding(PeriodEnd.EVERY_DAY));

        assertThat(RULES.periodEnd()).isEqualTo(PeriodEnd.LAST_DAY);
        assertThat(last.taken()).isEqualByComparingTo("0");
        assertThat(last.requested()).isEqualByComparingTo("15");
        assertThat(first.taken()).isEqualByComparingTo("7.5");
        assertThat(first.requested()).isEqualByComparingTo("15");
        assertThat(every.taken().add(every.requested())).isEqualByComparingTo("15");
    }

    @Test
    void there_is_no_cap_of_five_days() {
        FixedWeek six = FixedWeek.of("6", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY);
        LeaveRequest week = new LeaveRequest(Stream.of(0, 1, 2, 3, 4, 5)
                .map(i -> LeaveDay.of(MONDAY_7_DECEMBER.plusDays(i), BigDecimal.ONE, six))
                .toList());
        LeaveRequest tenHalves = new LeaveRequest(Stream.iterate(0, i -> i + 1)
                .limit(12)
                .filter(i -> i % 7 < 5)
                .map(i -> LeaveDay.of(MONDAY_7_DECEMBER.plusDays(i), LeaveDay.HALF, FIVE_DAYS))
                .toList());

        assertThat(Balance.of(week, six, List.of(), RULES).withinTheWeek()).isTrue();
        assertThat(Balance.of(week, six, List.of(), RULES).leftAfter()).isEqualByComparingTo("0");
        assertThat(tenHalves.daysOrPartDays()).isEqualTo(10);
        assertThat(Balance.of(tenHalves, FIVE_DAYS, List.of(), RULES).withinTheWeek())
                .isTrue();
    }

    @Test
    void what_lies_beyond_the_week_is_told_and_nothing_more() {
        LeaveRequest request = request("1", "1");
        Balance balance = Balance.of(
                request,
                FIVE_DAYS,
                List.of(day("2026-06-01", "1"), day("2026-06-02", "1"), day("2026-06-03", "1"), day("2026-06-04", "1")),
                RULES);

        assertThat(balance.left()).isEqualByComparingTo("7.5");
        assertThat(balance.leftAfter()).isEqualByComparingTo("0");
        assertThat(balance.withinTheWeek()).isFalse();
    }

    @Test
    void nothing_in_the_package_can_say_no() throws Exception {
        List<String> names = new ArrayList<>();
        for (Class<?> type : List.of(
                LeaveRules.class,
                Balance.class,
                Notice.class,
                Notice.Reading.class,
                Postponement.class,
                Postponement.Point.class,
                LeaveRequest.class,
                LeaveDay.class,
                Coverage.class,
                WeekOfLeave.class)) {
            names.add(type.getSimpleName());
            Arrays.stream(type.getDeclaredMethods()).map(Member::getName).forEach(names::add);
            Arrays.stream(type.getDeclaredFields()).map(Member::getName).forEach(names::add);
        }
        assertThat(names).noneMatch(name -> saysNo(name));
        assertThat(saysNo("rejectRequest")).isTrue();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path page : files.filter(file -> file.getFileName().toString().startsWith("leave"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                assertThat(buttons(page)).as(page.toString()).noneMatch(CarersLeaveTest::saysNo);
            }
        }
    }

    private static boolean saysNo(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of("reject", "refus", "decline", "deny", "invalid").anyMatch(lower::contains);
    }

    private static List<String> buttons(Path page) throws IOException {
        return java.util.regex.Pattern.compile("(?s)<button.*?</button>|<input[^>]*>")
                .matcher(Files.readString(page))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    @Test
    void short_notice_is_a_number_of_days_and_can_be_waived() {
        assertThat(Notice.daysAhead(LocalDate.of(2026, 12, 6), request("1"))).isEqualTo(1);
        assertThat(Notice.of(request("1"), RULES).waiver()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-27", "2026-11-29, 2026-12-06", "2026-11-30, 2026-12-06", "2026-12-04, 2026-12-06"})
    void the_letter_comes_within_seven_days_or_before_the_leave(LocalDate given, LocalDate by) {
        Postponement postponement = Postponement.of(request("1", "0.5"), given, RULES);

        assertThat(postponement.writtenBy()).isEqualTo(by);
        assertThat(postponement.startBy()).isEqualTo("2027-01-07");
        assertThat(postponement.provision()).endsWith("reg 8");
    }

    @Test
    void leave_is_put_off_for_the_same_length_within_a_month() {
        Postponement postponement = Postponement.of(request("1", "0.5"), LocalDate.of(2026, 11, 20), RULES);
        LocalDate inTime = LocalDate.of(2026, 11, 27);

        assertThat(kept(postponement, inTime, day("2027-01-07", "1"), day("2027-01-08", "0.5")))
                .containsExactly(true, true, true);
        assertThat(kept(postponement, inTime.plusDays(1), day("2027-01-08", "1")))
                .containsExactly(false, false, false);
    }

    @Test
    void a_month_after_the_last_of_january_ends_with_february() {
        LeaveRequest request = LeaveRequest.of(day("2028-01-31", "1"));

        assertThat(Postponement.of(request, LocalDate.of(2028, 1, 20), RULES).startBy())
                .isEqualTo("2028-02-29");
    }

    @Test
    void the_rules_are_in_force_from_6_april_2024() {
        assertThat(LeaveRules.on(LocalDate.of(2024, 4, 5))).isEmpty();
        assertThat(LeaveRules.on(LocalDate.of(2024, 4, 6))).contains(RULES);
        assertThat(RULES.source()).contains("SI 2024/251");
        assertThat(RULES.evidenceProvision()).endsWith("reg 7(4)");
    }

    @Test
    void who_it_is_for_is_never_decided_where_somebody_has_to_judge() {
        for (Coverage.Connection connection : Coverage.Connection.values()) {
            assertThat(Coverage.of(connection, Coverage.Need.NONE_OF_THESE)).isEqualTo(Coverage.NOT_COVERED);
        }
        assertThat(Coverage.of(Coverage.Connection.SAME_HOUSEHOLD, Coverage.Need.OLD_AGE))
                .isEqualTo(Coverage.COVERED);
        assertThat(Coverage.of(Coverage.Connection.RELIES_ON_THE_EMPLOYEE, Coverage.Need.DISABILITY))
                .isEqualTo(Coverage.NEEDS_JUDGEMENT);
        assertThat(Coverage.of(
                        Coverage.Connection.PAYING_OR_PAID_IN_THE_HOUSEHOLD, Coverage.Need.MORE_THAN_THREE_MONTHS))
                .isEqualTo(Coverage.NEEDS_JUDGEMENT);
        assertThat(Coverage.of(Coverage.Connection.NOBODY_OF_THESE, Coverage.Need.DISABILITY))
                .isEqualTo(Coverage.NOT_COVERED);
    }

    @Test
    void what_cannot_be_is_a_programmers_mistake() {
        assertThatThrownBy(() -> day("2026-12-06", "1")).hasMessageContaining("not a working day");
        assertThatThrownBy(() -> day("2026-12-07", "0.4")).hasMessageContaining("part");
        assertThatThrownBy(() -> LeaveRequest.of()).hasMessageContaining("days");
        assertThatThrownBy(() -> request("1").days().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> LeaveRequest.of(day("2026-12-07", "0.5"), day("2026-12-07", "0.5")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new VariableHours(BigDecimal.TEN, 0)).hasMessageContaining("weeksEmployed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "# rules: x\n# colour: red\nrule,value,provision\na,1,b\n",
                "# rules: x\n# rules: x\nrule,value,provision\na,1,b\n",
                "rule,value,provision\na,1,b\n",
                "HEADrule,value,provision\n",
                "HEADrule,value,provision\na,1,b\na,1,b\n",
                "HEADrule,value,provision\nb,1,b\n",
                "HEADrule,value,provision\na,1\n",
                "HEADrule,value,provision\na,,b\n",
                "HEADrule,value,provision\na,1,\"b\n",
                "HEADrule,value,provision\na,1,b\n\n"
            })
    void a_bad_file_of_rules_stops_the_program(String text) {
        String head = "# rules: x\n# edition: 1\n# source: s\n# in-force-from: 2024-04-06\n# extent: e\n";

        assertThatThrownBy(() -> rules(text.replace("HEAD", head)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("test, line ");
        assertThat(rules(head + "rule,value,provision\na,1,\"b, c\"\n")
                        .entry("a")
                        .provision())
                .isEqualTo("b, c");
    }

    private static RuleFile rules(String text) {
        return RuleFile.read("test", new ByteArrayInputStream(text.getBytes(UTF_8)), Set.of("a"));
    }

    private static List<Boolean> kept(Postponement postponement, LocalDate written, LeaveDay... instead) {
        return postponement.points(LeaveRequest.of(instead), written).stream()
                .map(Postponement.Point::kept)
                .toList();
    }

    /** Days in a row from Monday 7 December. */
    private static LeaveRequest request(String... parts) {
        List<LeaveDay> days = new ArrayList<>();
        for (String part : parts) {
            days.add(LeaveDay.of(MONDAY_7_DECEMBER.plusDays(days.size()), new BigDecimal(part), FIVE_DAYS));
        }
        return new LeaveRequest(days);
    }

    private static LeaveDay day(String date, String part) {
        return LeaveDay.of(LocalDate.parse(date), new BigDecimal(part), FIVE_DAYS);
    }
}
