package org.carerkit.examples.commandline.employer;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveCommandTest {

    private static final String ALL = "Carer's Leave Regulations 2024, reg ";

    @Test
    void tellsWhatAWeekComesTo() {
        Run run = Run.of("leave", "--week", "mon,tue,wed");

        assertThat(run.lines())
                .containsExactly(
                        "question,answer,provision",
                        "A week of leave,3 days,\"" + ALL + "6(2)\"",
                        "The twelve months that count,24 November 2025 to 23 November 2026,\"" + ALL
                                + "3 (relevant period) and reg 5\"",
                        "Left in the week of leave,3 days,\"" + ALL + "3 (relevant period) and reg 5\"",
                        "Proof,you must not ask for it,\"" + ALL + "7(4)\"");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void tellsBothReadingsOfTheNoticeAndNeverThatItIsTooLate() {
        Run run = Run.of(
                "leave", "--week", "mon=7.5,tue=7.5", "--days", "2026-12-07,2026-12-08=half", "--given", "2026-12-06");

        assertThat(run.out())
                .contains("4 days: before 3 December 2026", "3 days: before 4 December 2026")
                .contains("Notice given,1 day ahead", "Shorter notice,you may accept it", "reg 7(5)")
                .contains("Left after this request,3.75 hours")
                .doesNotContainIgnoringCase("too late")
                .doesNotContainIgnoringCase("reject")
                .doesNotContainIgnoringCase("invalid");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void sharesOutVariableHours() {
        assertThat(Run.of(
                                "leave",
                                "--total",
                                "812.5",
                                "--weeks",
                                "40",
                                "--days",
                                "2026-12-07=6h",
                                "--taken",
                                "2026-03-02=5h,2025-12-07=9h")
                        .out())
                .contains(
                        "A week of leave,20.31 hours",
                        "reg 6(4)",
                        "Left before this request,15.31 hours",
                        "Left after this request,9.31 hours");
        assertThat(Run.of("leave", "--total", "1000").out()).contains("19.23 hours", "reg 6(3)");
        assertThat(Run.of("leave", "--first-week", "16").out()).contains("16 hours", "reg 6(5)");
    }

    @Test
    void tellsWhatLiesBeyondTheWeekAndLeavesItToTheEmployer() {
        Run run = Run.of("leave", "--week", "mon", "--days", "2026-12-07,2026-12-14");

        assertThat(run.out()).contains("no: you decide whether to agree to the rest");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void holdsAProposalAgainstTheRules() {
        Run good = Run.of(
                "leave",
                "--week",
                "mon,tue",
                "--days",
                "2026-12-07",
                "--given",
                "2026-11-20",
                "--instead",
                "2027-01-05");
        Run bad = Run.of(
                "leave",
                "--week",
                "mon,tue",
                "--days",
                "2026-12-07",
                "--given",
                "2026-11-20",
                "--instead",
                "2027-01-12=half",
                "--written",
                "2026-11-28");

        assertThat(good.lines()).filteredOn(line -> line.contains(",yes,")).hasSize(4);
        assertThat(good.exitCode()).isZero();
        assertThat(bad.lines()).filteredOn(line -> line.contains(".,no,")).hasSize(3);
        assertThat(bad.exitCode()).isEqualTo(1);
    }

    @Test
    void tellsTheDatesOfFlexibleWorking() {
        Run run = Run.of("leave", "--flexible", "2026-11-24", "--earlier", "2026-03-01", "--format", "json");

        assertThat(run.lines()).hasSize(6).allMatch(line -> line.startsWith("{\"question\":"));
        assertThat(run.out()).contains("by 23 January 2027".substring(3), "1 March 2027", "s.80G");
    }

    @Test
    void writesColumnsAtATerminal() {
        assertThat(Run.atTerminal("leave", "--week", "mon").lines().get(0))
                .startsWith("QUESTION                      ANSWER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leave | one of --week, --total or --first-week",
                "leave --week mon --total 3 | one of --week, --total or --first-week",
                "leave --week mon,frog | above 0: mon,tue,wed",
                "leave --week mon,mon | above 0: mon,tue,wed",
                "leave --week mon=3,tue | above 0: mon,tue,wed",
                "leave --week mon=25 | above 0: mon,tue,wed",
                "leave --week mon --weeks 3 | --weeks goes with --total.",
                "leave --total 12 --weeks 0 | above 0: mon,tue,wed",
                "leave --week mon --days 2026-12-08 | --days, day 1: nobody works on that day of the week",
                "leave --week mon --days 2026-02-30 | --days, day 1: a date is written like",
                "leave --week mon --days 2026-12-07,2026-12-07 | --days: each day once",
                "leave --total 100 --days 2026-12-07 | --days, day 1: where hours vary",
                "leave --total 100 --days 2026-12-07=25h | --days, day 1: must be above 0",
                "leave --week mon --given 2024-04-05 | there was no Carer's Leave before 6 April 2024.",
                "leave --week mon --instead 2026-12-07 | --instead needs --days and --given.",
                "leave --week mon --period-ends leave-year | --period-ends has to be one of: last-day, first-day, every-day.",
                "leave --flexible 2024-04-05 | the rules here are those from 6 April 2024 on.",
                "leave --flexible 2026-11-24 --week mon | --flexible stands by itself"
            })
    void tellsWhatCannotBeUsed(String arguments, String complaint) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(complaint).doesNotContain("should not have happened", "frog");
    }
}
