package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.carerkit.core.consent.Purpose;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Refers a carer to a service. */
@Command(
        name = "refer",
        header = "Refer a carer to a service: whoever finds the carer can do it.",
        description = {
            "",
            "Records a referral and writes its receipt: event, carer, result, recorded, code, path. It rests on the carer's "
                    + "consent to support, the latest there is, or the one named with --consent. When nobody answers, carerkit "
                    + "flag due says so.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit flag refer --store carers.db --by RVW --service carers-centre --need \"a break\" \\",
            "      0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c"
        },
        exitCodeList = {
            " 0:the referral is recorded",
            " 1:the register refuses it: the rows say why",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagRefer implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Mixin
    private CarerIdParameter carer = new CarerIdParameter();

    @Mixin
    private OrganisationOption by = new OrganisationOption();

    @Option(
            names = "--service",
            required = true,
            paramLabel = "SERVICE",
            description = "The service, by its id in your directory.")
    private String service = "";

    @Option(
            names = "--need",
            required = true,
            paramLabel = "TEXT",
            description = "What for, in a few words that the service needs.")
    private String need = "";

    @Option(
            names = "--consent",
            paramLabel = "EVENT",
            description = "The event of the consent that it rests on, by id.")
    private Optional<UUID> consent = Optional.empty();

    @Option(names = "--answer-by", paramLabel = "DATE", description = "The day by which an answer is expected.")
    private Optional<LocalDate> answerBy = Optional.empty();

    @Option(
            names = "--event",
            paramLabel = "ID",
            description = "The id of the referral; drawn at random by default. The same id twice is one referral.")
    private Optional<UUID> event = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    FlagRefer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenRegister open = store.open(environment);
                Results results = format.results(environment, ReceiptRows.COLUMNS)) {
            Referred referred = referred(open.register());
            return ReceiptRows.write(referred, open.register().record(RecordCommand.of(referred)), results);
        }
    }

    private Referred referred(CarerFlagRegister register) {
        EventHeader header = EventHeader.of(
                event.orElseGet(UUID::randomUUID),
                carer.id(),
                environment.clock().instant(),
                RecordedBy.of(by.code(), "command line"));
        UUID rests = consent.or(() -> consentToSupport(register)).orElse(null);
        return new Referred(header, service, need, rests, null, answerBy.orElse(null));
    }

    private Optional<UUID> consentToSupport(CarerFlagRegister register) {
        return register.flag(carer.id())
                .flag()
                .consents()
                .givenFor(Purpose.CARER_SUPPORT)
                .map(ConsentRecorded::id);
    }
}
