package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Referral;
import org.carerkit.flag.state.ReviewPolicy;
import org.carerkit.flag.state.Spell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the flag of one carer. */
@Command(
        name = "show",
        header = "Show one flag: how it stands, who may know, who was told, what followed.",
        description = {
            "",
            "Writes rows of what, value and when. Nothing of it names the carer or says where they are: that stands in the "
                    + "events, which carerkit flag export writes.",
            ""
        },
        footer = {"", "Example:", "  carerkit flag show --store carers.db 0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c"},
        exitCodeList = {
            " 0:the flag is shown",
            " 1:there is none",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagShow implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Mixin
    private CarerIdParameter carer = new CarerIdParameter();

    @Mixin
    private FormatOption format = new FormatOption();

    FlagShow(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenRegister open = store.open(environment)) {
            CarerFlag flag = open.register().flag(carer.id()).flag();
            if (flag.state() == FlagState.NONE
                    && open.register().history(carer.id()).isEmpty()) {
                environment.say("carerkit: this register holds nothing of that carer.");
                return ExitCode.FINDINGS;
            }
            try (Results results = format.results(environment, "what", "value", "when")) {
                write(flag, results);
            }
            return ExitCode.FINE;
        }
    }

    private static void write(CarerFlag flag, Results results) throws IOException {
        results.row("state", CellText.of(flag.state()), "");
        for (Spell spell : flag.spells()) {
            results.row("identified", CellText.of(spell.identifications().get(0).source()), CellText.day(spell.from()));
            if (spell.confirmed() != null) {
                results.row("confirmed", "", CellText.day(spell.confirmed()));
            }
            if (spell.until() != null) {
                results.row("ended", CellText.of(spell.reason()), CellText.day(spell.until()));
            }
        }
        Optional<LocalDate> due = flag.reviewDue(ReviewPolicy.standard());
        if (due.isPresent()) {
            results.row("review due", "", due.get().toString());
        }
        for (ConsentRecorded given : flag.consents().given()) {
            results.row(
                    "consent given", scope(given), CellText.day(given.header().occurredAt()));
        }
        for (ConsentRecorded withheld : flag.consents().withheld()) {
            results.row(
                    "consent withheld",
                    scope(withheld),
                    CellText.day(withheld.header().occurredAt()));
        }
        if (flag.isRestricted()) {
            results.row("restricted", "", "");
        }
        for (FlagEvent told : flag.disclosures()) {
            if (told instanceof Disclosed disclosed) {
                told(results, "told", disclosed.recipient(), told);
            } else if (told instanceof Retracted retracted) {
                told(results, "told to forget", retracted.recipient(), told);
            } else if (told instanceof DisclosureWithheld withheld) {
                told(results, "not told", withheld.recipient(), told);
            }
        }
        for (Referral referral : flag.followUp().referrals()) {
            results.row(
                    "referral",
                    referral.answer().map(CellText::of).orElse("unanswered"),
                    CellText.day(referral.made().header().occurredAt()));
        }
        results.row("informed", Integer.toString(flag.followUp().informed().size()), "");
        for (Finding finding : flag.findings()) {
            results.row("finding", finding.code().id(), finding.path());
        }
    }

    private static String scope(ConsentRecorded event) {
        Consent consent = event.consent();
        if (consent == null || consent.purposes().isEmpty()) {
            return "every purpose";
        }
        return String.join(
                " ",
                consent.purposes().stream()
                        .map((Purpose purpose) -> CellText.of(purpose))
                        .toList());
    }

    private static void told(Results results, String what, @Nullable Recipient recipient, FlagEvent event)
            throws IOException {
        results.row(
                what,
                recipient == null ? "" : CellText.of(recipient.kind()),
                CellText.day(event.header().occurredAt()));
    }
}
