package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.register.RecordResult;

/** Writes what became of an event that was to be recorded. */
public final class ReceiptRows {

    /** The columns of the rows. */
    public static final List<String> COLUMNS = List.of("event", "carer", "result", "recorded", "code", "path");

    private ReceiptRows() {}

    /** Writes one row, or one for each reason why the event was refused, and returns the exit code. */
    public static int write(FlagEvent event, RecordResult result, Results results) throws IOException {
        return write(event.id(), event.header().carer(), result, results);
    }

    /** Writes the same rows for an event that another part of the program made. */
    public static int write(UUID event, CarerId carer, RecordResult result, Results results) throws IOException {
        String id = event.toString();
        String about = carer.toString();
        if (result instanceof RecordResult.Recorded recorded) {
            results.row(id, about, "kept", recorded.receipt().recordedAt().toString(), "", "");
            return ExitCode.FINE;
        }
        if (result instanceof RecordResult.Refused refused) {
            for (Finding finding : refused.findings()) {
                results.row(id, about, "refused", "", finding.code().id(), finding.path());
            }
        } else if (result instanceof RecordResult.Erased) {
            results.row(id, about, "erased", "", "", "");
        } else {
            results.row(id, about, "conflict", "", FlagFinding.FLAG_EVENT_ID_TWICE.id(), "header.id");
        }
        return ExitCode.FINDINGS;
    }
}
