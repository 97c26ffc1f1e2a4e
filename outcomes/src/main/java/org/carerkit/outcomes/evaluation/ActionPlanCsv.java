package org.carerkit.outcomes.evaluation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.csv.Spreadsheet;

/**
 * The action plan of an evaluation as comma-separated values (RFC 4180, UTF-8), for people who work in a spreadsheet, with
 * the columns {@code id}, {@code Action}, {@code Lead(s)}, {@code Progress}, {@code Due} and {@code Status}. Leads are
 * separated by semicolons; each progress note is a line that begins with its date and a colon. A text that a spreadsheet
 * would run as a formula has an apostrophe in front. Columns may stand in any order.
 *
 * <p>Reading a plan back changes what these columns show and nothing else: a row changes the action with its id; an action
 * without a row stays as it is; an id that the evaluation does not have is an error. A cell that says what it said is left
 * alone, whatever it holds.
 */
public final class ActionPlanCsv {

    /** The columns, in their order. */
    public static final List<String> COLUMNS =
            Arrays.stream(PlanColumn.values()).map(PlanColumn::title).toList();

    /** The longest plan that is read, in bytes. */
    public static final int MAX_BYTES = 4 << 20;

    private ActionPlanCsv() {}

    /** Writes the plan. */
    public static String write(Evaluation evaluation) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Action action : evaluation.actions()) {
                csv.writeRecord(Arrays.stream(PlanColumn.values())
                        .map(column -> Spreadsheet.guarded(column.cell(action)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing can fail in memory
        }
        return text.toString();
    }

    /**
     * Reads a plan that somebody changed.
     *
     * @param evaluation the evaluation whose plan it is; it has to be free of errors
     * @param csv the file, in UTF-8, with or without a byte order mark; at most {@link #MAX_BYTES}
     * @param today the day on which notes and dates are checked
     */
    public static PlanReading read(Evaluation evaluation, byte[] csv, LocalDate today) {
        return new PlanReader(evaluation, today).read(csv);
    }
}
