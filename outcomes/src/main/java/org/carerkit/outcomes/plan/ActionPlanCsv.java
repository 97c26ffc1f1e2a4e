package org.carerkit.outcomes.plan;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.csv.Spreadsheet;
import org.carerkit.core.finding.Findings;

/**
 * Writes and reads the actions of an evaluation or action plan as comma-separated values (RFC 4180, UTF-8), so that
 * people can edit them in a spreadsheet. The columns are {@code id}, {@code Action}, {@code Lead(s)}, {@code Progress},
 * {@code Due} and {@code Status}, in any order. Leads are separated by semicolons. Each progress note starts on a new
 * line with its date and a colon. A text that a spreadsheet would run as a formula starts with an apostrophe.
 *
 * <p>Reading a table back changes only what these columns show. A row changes the action with its id; an action without
 * a row stays as it is; an id without an action is an error. A cell whose text has not changed is ignored, even if it
 * holds a fault.
 */
public final class ActionPlanCsv {

    /** The columns, in order. */
    public static final List<String> COLUMNS = Arrays.stream(ActionPlanColumn.values())
            .map(ActionPlanColumn::title)
            .toList();

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 4 << 20;

    private ActionPlanCsv() {}

    /** Writes the table. */
    public static String write(List<Action> actions) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Action action : actions) {
                csv.writeRecord(Arrays.stream(ActionPlanColumn.values())
                        .map(column -> Spreadsheet.guarded(column.cell(action)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing can fail in memory
        }
        return text.toString();
    }

    /**
     * Reads an edited table. If there is an error, nothing is changed.
     *
     * @param actions the actions that were written, free of errors
     * @param csv a UTF-8 file, with or without a byte order mark, of at most {@link #MAX_BYTES}
     * @param today the day of the check, for notes and dates
     */
    public static Reading read(List<Action> actions, byte[] csv, LocalDate today) {
        return new ActionPlanReader(actions, today).read(csv);
    }

    /**
     * The result of reading a table back.
     *
     * @param actions the actions in order, with the changes from the table; empty if there is an error
     * @param findings the faults, each with its line and column
     */
    public record Reading(Optional<List<Action>> actions, Findings findings) {

        /** Copies the list. */
        public Reading {
            actions = actions.map(List::copyOf);
            requireNonNull(findings, "findings");
        }

        /** Shows nothing of the actions' content. */
        @Override
        public String toString() {
            return "Reading[" + findings + "]";
        }
    }
}
