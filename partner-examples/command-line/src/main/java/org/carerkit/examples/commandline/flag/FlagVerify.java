package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.audit.AuditFault;
import org.carerkit.flag.audit.AuditReport;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.audit.CheckpointJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Verifies a register against a checkpoint. */
@Command(
        name = "verify",
        header = "Verify a register against a checkpoint: was anything changed behind its back?",
        description = {
            "",
            "Reads every event and the whole audit log, and writes a row for each thing that is not as it was left: carer, "
                    + "version, code, message. Without a FILE the register is verified against what it holds itself, which "
                    + "finds less: who could change everything could change that, too.",
            ""
        },
        footer = {"", "Example:", "  carerkit flag verify --store carers.db 2026-11-23.json"},
        exitCodeList = {
            " 0:everything that the checkpoint covers is as it was left",
            " 1:something is not",
            " 2:the arguments cannot be used, or the register or the checkpoint cannot be read"
        })
final class FlagVerify implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The checkpoint, or - for standard input.")
    private Optional<String> file = Optional.empty();

    FlagVerify(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Checkpoint> given = file.map(this::read);
        try (OpenRegister open = store.open(environment)) {
            Checkpoint checkpoint = given.or(() -> open.audit().last())
                    .orElseThrow(() -> new UnusableInputException(
                            "there is nothing to verify against yet. Make a checkpoint: carerkit flag checkpoint"));
            AuditReport report = open.audit().verify(checkpoint);
            try (Results results = format.results(environment, "carer", "version", "code", "message")) {
                for (AuditFault fault : report.faults()) {
                    write(fault, results);
                }
            }
            tell(report, checkpoint);
            return report.holds() ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }

    private Checkpoint read(String name) {
        try (InputFile source = InputFile.open(name, environment, read -> {})) {
            ReadResult<Checkpoint> result = CheckpointJson.FORMAT.read(source, environment.today(), Limits.DEFAULT);
            if (result.isUsable()) {
                return result.record().orElseThrow();
            }
            throw UnusableInputException.refused(name, "the checkpoint", result.findings());
        } catch (IOException e) {
            throw InputFile.unreadable(name);
        }
    }

    private static void write(AuditFault fault, Results results) throws IOException {
        Finding finding = fault.finding();
        Object version = fault.version().isPresent()
                ? (Object) fault.version().getAsLong()
                : fault.leaf().isPresent() ? "leaf " + fault.leaf().getAsLong() : "";
        results.row(
                fault.carer().map(Object::toString).orElse("(the log)"),
                version,
                finding.code().id(),
                finding.message());
    }

    private void tell(AuditReport report, Checkpoint checkpoint) {
        environment.say((report.holds() ? "As it was left: " : CountedNoun.of(report.faultCount(), "fault") + " in ")
                + CountedNoun.of(report.coveredEvents(), "event") + ", carers: " + report.coveredCarers() + ", up to "
                + checkpoint.at()
                + ".");
        environment.say("Not covered: " + CountedNoun.of(report.eventsSince(), "event") + " since; "
                + Stream.of("the columns that lists run on", "what waits to be sent", "keys")
                        .collect(Collectors.joining(", "))
                + ".");
    }
}
