package org.carerkit.examples.commandline.employer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carerkit.employment.Balance;
import org.carerkit.employment.DayText;
import org.carerkit.employment.FlexibleWorking;
import org.carerkit.employment.LeaveAnswers;
import org.carerkit.employment.LeaveDay;
import org.carerkit.employment.LeaveRequest;
import org.carerkit.employment.LeaveRules;
import org.carerkit.employment.PeriodEnd;
import org.carerkit.employment.Postponement;
import org.carerkit.employment.WorkingPattern;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Answers questions on carer's leave and flexible working: amounts, notice and dates, each with the provision it comes
 * from.
 */
@Command(
        name = "leave",
        header =
                "Carer's Leave: how much, how much notice, and which dates; and by when to decide on flexible working.",
        description = {
            "",
            "Every employee who cares for somebody in the long term has one week of unpaid leave in any twelve months, from "
                    + "the first day (Carer's Leave Regulations 2024). A week is the employee's own working week. Say how they "
                    + "work, with one of --week, --total or --first-week, and which days they ask for, with --days.",
            "",
            "DAYS are separated by commas: 2026-12-07, 2026-12-07=half; where hours vary, with the hours: 2026-12-07=6h, "
                    + "2026-12-07=half=3h.",
            "",
            "Each answer has the clause beside it. A notice is never called too late: you may accept a shorter one. A request "
                    + "can be put off, and only that. This is not legal advice.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit leave --week mon,tue,wed",
            "  carerkit leave --week mon=7.5,tue=7.5,fri=4 --days 2026-12-07,2026-12-08=half --given 2026-11-27",
            "  carerkit leave --total 812.5 --weeks 40 --days 2026-12-07=6h --taken 2026-03-02=5h",
            "  carerkit leave --week mon,tue --days 2026-12-07 --given 2026-11-27 --instead 2026-12-14",
            "  carerkit leave --flexible 2026-11-24 --earlier 2026-03-01"
        },
        exitCodeList = {
            " 0:here are the answers",
            " 1:the days go beyond the week of the Act, or a proposal for other days misses a rule",
            " 2:the arguments cannot be used"
        })
public final class LeaveCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("question", "answer", "provision");

    private final Environment environment;

    @Mixin
    private WorkingPatternOptions work = new WorkingPatternOptions();

    @Option(names = "--days", paramLabel = "DAYS", description = "The days asked for.")
    private Optional<String> asked = Optional.empty();

    @Option(names = "--taken", paramLabel = "DAYS", description = "Carer's Leave taken or agreed before.")
    private Optional<String> taken = Optional.empty();

    @Option(names = "--given", paramLabel = "DATE", description = "When the employee asked.")
    private Optional<LocalDate> given = Optional.empty();

    @Option(
            names = "--instead",
            paramLabel = "DAYS",
            description = "Holds a proposal for other days against the rules.")
    private Optional<String> instead = Optional.empty();

    @Option(
            names = "--written",
            paramLabel = "DATE",
            description = "With --instead: when the employee has it in writing; today by default.")
    private Optional<LocalDate> written = Optional.empty();

    @Option(
            names = "--period-ends",
            paramLabel = "DAY",
            description =
                    "Where the twelve months end: last-day of the leave (the default, as in regulation 3), first-day, "
                            + "or every-day, the most cautious.")
    private Optional<String> periodEnds = Optional.empty();

    @Option(names = "--flexible", paramLabel = "DATE", description = "When a request for flexible working was made.")
    private Optional<LocalDate> flexible = Optional.empty();

    @Option(
            names = "--earlier",
            paramLabel = "DATE",
            split = ",",
            description = "With --flexible: when earlier requests were made.")
    private List<LocalDate> earlier = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (the default, CSV to a file or a pipe), csv, or json.")
    private Results.Format format = Results.Format.TABLE;

    private boolean beyond;

    /** Creates the command for an environment. */
    public LeaveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        List<LeaveAnswers.Row> rows = flexible.isPresent() ? flexible(flexible.get()) : leave();
        try (Results results = Results.to(environment, format, true, COLUMNS)) {
            for (LeaveAnswers.Row row : rows) {
                results.row(row.question(), row.answer(), row.provision());
            }
        }
        return beyond ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private List<LeaveAnswers.Row> flexible(LocalDate made) {
        if (work.areGiven() || asked.isPresent()) {
            throw new UnusableInputException("--flexible stands by itself, with --earlier.");
        }
        return FlexibleWorking.on(made)
                .orElseThrow(() -> new UnusableInputException("the rules here are those from 6 April 2024 on."))
                .answers(made, earlier);
    }

    private List<LeaveAnswers.Row> leave() {
        WorkingPattern pattern = work.pattern();
        String unit = work.unit();
        List<LeaveDay> before = days("--taken", taken, pattern);
        LocalDate day = given.orElse(environment.today());
        LeaveRules rules = LeaveRules.on(day)
                .orElseThrow(() -> new UnusableInputException("there was no Carer's Leave before 6 April 2024."))
                .periodEnding(periodEnd());
        if (asked.isEmpty()) {
            if (instead.isPresent()) {
                throw new UnusableInputException("--instead needs --days and --given.");
            }
            return LeaveAnswers.entitlement(pattern, before, day, rules, unit);
        }
        LeaveRequest request = request("--days", asked, pattern);
        beyond = !Balance.of(request, pattern, before, rules).withinTheWeek();
        List<LeaveAnswers.Row> rows =
                new ArrayList<>(LeaveAnswers.request(request, pattern, before, given.orElse(null), rules, unit));
        if (instead.isPresent()) {
            Postponement postponement = Postponement.of(
                    request,
                    given.orElseThrow(() -> new UnusableInputException("--instead needs --days and --given.")),
                    rules);
            for (Postponement.Point point :
                    postponement.points(request("--instead", instead, pattern), written.orElse(environment.today()))) {
                rows.add(new LeaveAnswers.Row(point.what(), point.kept() ? "yes" : "no", postponement.provision()));
                beyond |= !point.kept();
            }
        }
        return rows;
    }

    private PeriodEnd periodEnd() {
        String name = periodEnds.orElse("last-day").toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(PeriodEnd.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInputException("--period-ends has to be one of: last-day, first-day, every-day."));
    }

    private static LeaveRequest request(String option, Optional<String> text, WorkingPattern pattern) {
        try {
            return new LeaveRequest(days(option, text, pattern));
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(option + ": each day once, at most 366 of them.");
        }
    }

    private static List<LeaveDay> days(String option, Optional<String> text, WorkingPattern pattern) {
        List<LeaveDay> days = new ArrayList<>();
        for (String part : text.map(each -> each.split(",", -1)).orElse(new String[0])) {
            try {
                days.add(DayText.read(part, pattern));
            } catch (IllegalArgumentException e) {
                throw new UnusableInputException(option + ", day " + (days.size() + 1) + ": " + what(e) + ".");
            }
        }
        return days;
    }

    /** Leaves out the parameter's name, with which a message of the leave package starts. */
    private static String what(IllegalArgumentException problem) {
        String message = String.valueOf(problem.getMessage());
        return message.startsWith("date: ")
                ? "nobody works on that day of the week in this pattern"
                : Arrays.stream(message.split(": ", 2))
                        .skip(message.startsWith("hours: ") ? 1 : 0)
                        .collect(Collectors.joining(": "));
    }
}
