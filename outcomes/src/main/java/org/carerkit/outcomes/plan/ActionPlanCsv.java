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
 * The actions of an evaluation or of a strategy's plan as comma-separated values (RFC 4180, UTF-8), for people who work in a spreadsheet, with
 * the columns {@code id}, {@code Action}, {@code Lead(s)}, {@code Progress}, {@code Due} and {@code Status}. Leads are
 * separated by semicolons; each progress note is a line that begins with its date and a colon. A text that a spreadsheet
 * would run as a formula has an apostrophe in front. Columns may stand in any order.
 *
 * <p>Reading a plan back changes what these columns show and nothing else: a row changes the action with its id; an action
 * without a row stays as it is; an id that no action has is an error. A cell that says what it said is left
 * alone, whatever it holds.
 */
public final class ActionPlanCsv {

    /** The columns, in their order. */
    public static final List<String> COLUMNS = Arrays.stream(ActionPlanColumn.values())
            .map(ActionPlanColumn::title)
            .toList();

    /** The longest plan that is read, in bytes. */
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
     * Reads a table that somebody changed, all or nothing.
     *
     * @param actions the actions that were written, free of errors
     * @param csv the file, in UTF-8, with or without a byte order mark; at most {@link #MAX_BYTES}
     * @param today the day on which notes and dates are checked
     */
    public static Reading read(List<Action> actions, byte[] csv, LocalDate today) {
        return new ActionPlanReader(actions, today).read(csv);
    }

    /**
     * What came of reading a table back.
     *
     * @param actions the actions in their order, with what the table changed; empty when there is an error, for then nothing
     *     is changed
     * @param findings what is wrong, each with its line and column
     */
    public record Reading(Optional<List<Action>> actions, Findings findings) {

        /** Copies the list. */
        public Reading {
            actions = actions.map(List::copyOf);
            requireNonNull(findings, "findings");
        }

        /** Nothing of what was written. */
        @Override
        public String toString() {
            return "Reading[" + findings + "]";
        }
    }
}
