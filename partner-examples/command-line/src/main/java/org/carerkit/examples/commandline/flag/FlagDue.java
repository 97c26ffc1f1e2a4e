package org.carerkit.examples.commandline.flag;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.register.StaffView;
import org.carerkit.flag.state.Referral;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the reviews that are due and the referrals that are overdue. */
@Command(
        name = "due",
        header = "List what is due: flags to review, referrals to ask about.",
        description = {
            "",
            "Writes a row for each, reviews first: carer, what (review or referral), due, service. A flag is reviewed"
                    + " once a year, a young carer's after six months, unless the last review says otherwise. A referral"
                    + " is late on the day after the one that was asked for, or after 14 days. The service is left out for"
                    + " a restricted person.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit flag due --store carers.db",
            "  carerkit flag due --store carers.db --on 2026-12-31 --format csv > december.csv"
        },
        exitCodeList = {
            " 0:nothing is due",
            " 1:something is due",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagDue implements Callable<Integer> {

    private static final Period PATIENCE = Period.ofDays(14);

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Option(names = "--on", paramLabel = "DATE", description = "What is due on that day. Today by default.")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    private long rows;

    FlagDue(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = on.orElseGet(environment::today);
        try (OpenRegister open = store.open(environment);
                Results results = format.results(environment, "carer", "what", "due", "service")) {
            Iterator<FlagSummary> reviews =
                    open.register().flags(new FlagQuery.ReviewDue(day)).iterator();
            while (reviews.hasNext()) {
                FlagSummary flag = reviews.next();
                row(results, flag.carer(), "review", requireNonNull(flag.reviewDue()), "");
            }
            Iterator<Referral> referrals = StaffView.of(open.register())
                    .overdueReferrals(day, PATIENCE)
                    .iterator();
            while (referrals.hasNext()) {
                Referral referral = referrals.next();
                Referred made = referral.made();
                row(
                        results,
                        made.header().carer(),
                        "referral",
                        referral.lateFrom(PATIENCE),
                        CellText.text(made.service()));
            }
        }
        environment.say(rows + " due.");
        return rows > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void row(Results results, CarerId carer, String what, LocalDate due, String service) throws IOException {
        results.row(carer.toString(), what, due.toString(), service);
        rows++;
    }
}
