package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.JsonLine;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Progress;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.register.RecordResult.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records the events of a file in a register. */
@Command(
        name = "apply",
        header = "Take events from a file into a register: a receipt for each line.",
        description = {
            "",
            "Reads events of the format carerkit.flag-event/1, one a line, and writes a row for each: line, event, carer, "
                    + "result (kept, erased, conflict, refused or unreadable), recorded, code, path. An event out "
                    + "of place is kept: history is never refused for its order. What comes late about a record that was "
                    + "erased changes nothing and is no fault of the line. A bad line is told and the next one read. The "
                    + "same file again changes nothing and gives the same receipts.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit flag apply --store carers.db --create events.ndjson",
            "  carerkit flag export --store other.db | carerkit flag apply --store carers.db -"
        },
        exitCodeList = {
            " 0:no line was bad",
            " 1:a line was bad; what was good is kept",
            " 2:the arguments cannot be used, or the register or the file cannot be opened"
        })
final class FlagApply implements Callable<Integer> {

    private static final int TOGETHER = 500;
    private static final String[] COLUMNS = {"line", "event", "carer", "result", "recorded", "code", "path"};

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Option(
            names = "--create",
            description = "Begin a register where there is none, and bring an older one's tables up to date.")
    private boolean create;

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(arity = "1", paramLabel = "FILE", description = "The events, or - for standard input.")
    private String file = "-";

    private final List<JsonLine<FlagEvent>> pending = new ArrayList<>();
    private long kept;
    private long erased;
    private long bad;

    FlagApply(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        // opens the file first, so that a missing file does not leave a new register behind
        try (Progress progress = new Progress(environment, "Applying", InputFile.size(file));
                InputFile source = InputFile.open(file, environment, progress::advance);
                OpenRegister open = create ? store.create(environment) : store.open(environment);
                Results results = format.results(environment.withOut(progress.beside(environment.out())), COLUMNS)) {
            FlagEventJson.lines(environment.today()).read(source, line -> take(line, open.register(), results));
            apply(open.register(), results);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        environment.say(CountedNoun.of(kept, "event") + " kept, "
                + (erased > 0 ? erased + " of erased records, " : "")
                + CountedNoun.of(bad, "bad line") + ".");
        return bad > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void take(JsonLine<FlagEvent> line, CarerFlagRegister register, Results results) {
        pending.add(line);
        if (pending.size() == TOGETHER) {
            apply(register, results);
        }
    }

    private void apply(CarerFlagRegister register, Results results) {
        List<RecordResult> outcomes = register.accept(pending.stream()
                .flatMap(line -> line.result().record().stream())
                .toList());
        int next = 0;
        try {
            for (JsonLine<FlagEvent> line : pending) {
                if (line.result().record().isPresent()) {
                    write(line.number(), line.result().record().get(), outcomes.get(next++), results);
                } else {
                    refused(line.number(), "", "", "unreadable", line.result().findings(), results);
                }
            }
            results.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pending.clear();
    }

    private void write(long line, FlagEvent event, RecordResult outcome, Results results) throws IOException {
        String id = event.id().toString();
        String carer = event.header().carer().toString();
        if (outcome instanceof RecordResult.Recorded recorded) {
            Receipt receipt = recorded.receipt();
            results.row(line, id, carer, "kept", receipt.recordedAt().toString(), "", "");
            kept++;
        } else if (outcome instanceof RecordResult.Refused refused) {
            refused(line, id, carer, "refused", refused.findings(), results);
        } else if (outcome instanceof RecordResult.Erased) {
            results.row(line, id, carer, "erased", "", "", "");
            erased++;
        } else {
            results.row(line, id, carer, "conflict", "", FlagFinding.FLAG_EVENT_ID_TWICE.id(), "header.id");
            bad++;
        }
    }

    private void refused(long line, String id, String carer, String result, Findings findings, Results results)
            throws IOException {
        Finding first = findings.all().stream()
                .min((one, other) -> one.severity().compareTo(other.severity()))
                .orElseThrow();
        results.row(line, id, carer, result, "", first.code().id(), first.path());
        bad++;
    }
}
