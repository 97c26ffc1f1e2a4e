package org.carerkit.examples.commandline.partner;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.flag.CellText;
import org.carerkit.examples.commandline.flag.RecipientConverter;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.partner.NoticeEnvelope;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.SignedNotice;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.InMemoryFlagStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a signed notice would be taken, and who signed it. */
@Command(
        name = "read",
        header = "Read a signed notice: would it be taken, who signed it, and with which key?",
        description = {
            "",
            "Gives the notice to a register that holds nothing and is gone when the command ends, and writes rows of what, "
                    + "name, path, message. The first row is the verdict: taken or refused. If it is refused, a "
                    + "row for each finding follows. If the signature fits, rows say who sent the notice, with which "
                    + "key, its epoch and number, and when it was signed; if not, nothing that it says of itself is "
                    + "shown.",
            "",
            "No row says anything about the person. Nothing is recorded. Your own register may still refuse the notice, for "
                    + "example one that undoes what you recorded yourselves.",
            "",
            "The bytes have to be those that arrived: a line break that an editor adds at the end breaks the notice.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit partners read --partners partners.json --us gp-practice:ods:A81001 notice.jws"
        },
        exitCodeList = {
            " 0:the notice would be taken",
            " 1:it would be refused: the rows say why",
            " 2:the arguments cannot be used, a file cannot be read, or the list of partners is refused"
        })
final class PartnersRead implements Callable<Integer> {

    private final Environment environment;

    @Option(names = "--partners", required = true, paramLabel = "FILE", description = "Your list of partners.")
    private String list = "";

    @Option(
            names = "--us",
            required = true,
            paramLabel = "KIND:SCHEME:VALUE",
            converter = RecipientConverter.class,
            description =
                    "Who received it, as partners name you: gp-practice:ods:A81001, or with a number of somebody's "
                            + "own carers-service:local:WHO-NUMBERS:VALUE.")
    private Optional<Recipient> us = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "When it arrived, 2026-11-23T09:00:00Z say. Now by default.")
    private Optional<Instant> time = Optional.empty();

    @Parameters(arity = "1", paramLabel = "NOTICE", description = "The signed notice, or - for standard input.")
    private String file = "-";

    @Mixin
    private FormatOption format = new FormatOption();

    PartnersRead(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Instant at = time.orElseGet(() -> environment.clock().instant());
        Recipient recipient = us.orElseThrow();
        PartnerList partners = PartnerListInput.usable(list, environment, EventHeader.dayOf(at));
        byte[] jws = bytes();
        Received received = CarerFlagRegister.builder(new InMemoryFlagStore(), Clock.fixed(at, ZoneOffset.UTC))
                .build()
                .receiver(recipient)
                .from(partners)
                .receive(jws);
        List<Finding> findings = received instanceof Received.Refused refused
                ? refused.findings().all()
                : List.of();
        boolean taken = received instanceof Received.Taken;
        Optional<SignedNotice> signed =
                SignedNotice.open(jws, partners, recipient, at).notice();
        try (Results results = format.results(environment, "what", "name", "path", "message")) {
            results.row(
                    "verdict",
                    taken ? "taken" : "refused",
                    "",
                    taken
                            ? "A register that holds nothing yet would take this notice."
                            : "This notice would be refused.");
            for (Finding finding : findings) {
                results.row(CellText.of(finding.severity()), finding.code().id(), finding.path(), finding.message());
            }
            if (signed.isPresent()) {
                write(signed.get(), results);
            }
        }
        environment.say("Findings: " + findings.size() + ". Nothing was recorded.");
        return taken ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private byte[] bytes() {
        try (InputFile source = InputFile.unchecked(file, environment, read -> {})) {
            return source.readNBytes(SignedNotice.MOST + 1);
        } catch (IOException e) {
            throw InputFile.unreadable(file);
        }
    }

    private static void write(SignedNotice signed, Results results) throws IOException {
        NoticeEnvelope envelope = signed.envelope();
        results.row("sender", CellText.organisation(signed.partner().organisation()), "header.sender", "");
        results.row("kind", CellText.of(signed.partner().kind()), "", "As your list says.");
        results.row("key", CellText.text(envelope.kid()), "header.kid", "");
        results.row("algorithm", requireNonNull(envelope.alg()).jose(), "header.alg", "");
        results.row("epoch", CellText.text(envelope.epoch()), "header.epoch", "");
        results.row("sequence", CellText.text(envelope.sequence()), "header.sequence", "");
        results.row("signed-at", CellText.text(envelope.signedAt()), "header.signedAt", "By the sender's clock.");
    }

    /** Reads a time in UTC, and repeats none. A register cannot store every moment that Java can. */
    static final class TimeConverter implements ITypeConverter<Instant> {

        private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant UNTIL = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public Instant convert(String text) {
            try {
                Instant time = Instant.parse(text);
                if (!time.isBefore(FROM) && time.isBefore(UNTIL)) {
                    return time;
                }
            } catch (DateTimeException e) {
                throw wrong();
            }
            throw wrong();
        }

        private static UnusableInputException wrong() {
            return new UnusableInputException(
                    "a time is written like 2026-11-23T09:00:00Z, in the years 2000 to 2199.");
        }
    }
}
