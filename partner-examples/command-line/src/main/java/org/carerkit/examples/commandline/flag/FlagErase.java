package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases one carer's record from a register. */
@Command(
        name = "erase",
        header = "Erase one carer's record for good: its key is destroyed.",
        description = {
            "",
            "Nobody can undo it. The record leaves every list, and what is left of its events cannot be read any more; the "
                    + "audit still verifies. Whoever was told about the carer gets a notice of it, which waits until your "
                    + "register sends it. What comes late about this carer is answered with erased, and so is this command "
                    + "the second time.",
            "",
            "Writes a receipt: event, carer, result (kept, erased or refused), recorded, code, path. The database's file is "
                    + "written anew, so that nothing that was deleted stays in it; vacuum PostgreSQL yourself. Older backups "
                    + "of the database and of the keys still hold the record: delete them.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit flag erase --store carers.db --by RVW --yes 0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c"
        },
        exitCodeList = {
            " 0:the record is erased, now or since an earlier time",
            " 1:nothing is erased: --yes is missing, or the register refuses it and the rows say why",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagErase implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Mixin
    private CarerIdParameter carer = new CarerIdParameter();

    @Mixin
    private OrganisationOption by = new OrganisationOption();

    @Option(names = "--event", paramLabel = "ID", description = "The id of the erasure; drawn at random by default.")
    private Optional<UUID> event = Optional.empty();

    @Option(names = "--yes", description = "Do it. Without this the command only says how many events would go.")
    private boolean yes;

    @Mixin
    private FormatOption format = new FormatOption();

    FlagErase(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenRegister open = store.open(environment)) {
            return yes ? erase(open) : preview(open.register());
        }
    }

    private int preview(CarerFlagRegister register) {
        CarerId id = carer.id();
        int events = register.summary(id).isPresent() ? register.history(id).size() : 0;
        environment.say(
                events == 0
                        ? "carerkit: this register holds nothing of that carer."
                        : "carerkit: " + CountedNoun.of(events, "event")
                                + " would be erased, and could not be brought back. To do it: --yes");
        return ExitCode.FINDINGS;
    }

    private int erase(OpenRegister open) throws IOException {
        Erased erased = new Erased(EventHeader.of(
                event.orElseGet(UUID::randomUUID),
                carer.id(),
                environment.clock().instant(),
                RecordedBy.of(by.code(), "command line")));
        RecordResult result = open.register().erase(erased);
        try (Results results = format.results(environment, ReceiptRows.COLUMNS)) {
            int code = ReceiptRows.write(erased, result, results);
            if (result instanceof RecordResult.Refused) {
                return code;
            }
        }
        open.compact();
        return ExitCode.FINE;
    }
}
