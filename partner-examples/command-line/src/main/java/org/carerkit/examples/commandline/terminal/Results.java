package org.carerkit.examples.commandline.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerkit.core.csv.Spreadsheet;

/**
 * Writes rows of results to standard output, in UTF-8, in one of three formats. A cell is a text, a number or a
 * boolean.
 */
public abstract sealed class Results implements Closeable {

    /** The format of results. */
    public enum Format {
        /** Columns for people, on a terminal only. To a file or a pipe, {@link #CSV} is written instead. */
        TABLE,
        /** One row per line, separated by commas. Cells that a spreadsheet would take for a formula are guarded. */
        CSV,
        /** One object per line. */
        JSON
    }

    /**
     * Opens results in a format.
     *
     * @param format the format; {@code TABLE} becomes CSV if standard output is not a terminal
     * @param header whether CSV starts with the names of the columns
     * @throws IOException if the results cannot be written
     */
    public static Results to(Environment environment, Format format, boolean header, List<String> columns)
            throws IOException {
        OutputStream out = new ResultStream(environment.out());
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        return switch (format) {
            case JSON -> new Json(out, columns);
            case CSV -> new Csv(writer, header ? columns : List.of());
            case TABLE ->
                environment.outIsTerminal()
                        ? new Columns(writer, columns)
                        : new Csv(writer, header ? columns : List.of());
        };
    }

    /**
     * Writes a row.
     *
     * @param cells as many cells as there are columns, or fewer
     * @throws IOException if the row cannot be written
     */
    public abstract void row(Object... cells) throws IOException;

    /**
     * Sends everything written so far to the reader.
     *
     * @throws IOException if it cannot be written
     */
    public abstract void flush() throws IOException;

    /** Comma-separated values as in RFC 4180, with line feeds. A spreadsheet does not run any text as a formula. */
    private static final class Csv extends Results {

        private final CsvWriter csv;

        Csv(Writer writer, List<String> header) throws IOException {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            if (!header.isEmpty()) {
                csv.writeRecord(header.stream().map(Spreadsheet::guarded).toList());
            }
        }

        @Override
        public void row(Object... cells) throws IOException {
            String[] texts = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                texts[i] = cells[i] instanceof String text ? Spreadsheet.guarded(text) : cells[i].toString();
            }
            csv.writeRecord(texts);
        }

        @Override
        public void flush() throws IOException {
            csv.flush();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** One object per line (NDJSON), so that results of any length can be read as they arrive. */
    private static final class Json extends Results {

        private final JsonGenerator json;
        private final List<String> columns;

        Json(OutputStream out, List<String> columns) throws IOException {
            this.json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
            this.columns = columns;
        }

        @Override
        public void row(Object... cells) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < cells.length; i++) {
                json.writeFieldName(columns.get(i));
                if (cells[i] instanceof Long number) {
                    json.writeNumber(number);
                } else if (cells[i] instanceof Boolean truth) {
                    json.writeBoolean(truth);
                } else {
                    json.writeString(cells[i].toString());
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void flush() throws IOException {
            json.flush();
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }

    /** Columns side by side. The first rows set the widths; later rows are written as they arrive. */
    private static final class Columns extends Results {

        private static final int ROWS_THAT_SETTLE = 200;
        private static final String GAP = "  ";

        private final Writer writer;
        private final List<String[]> waiting = new ArrayList<>();
        private final int[] widths;
        private boolean settled;

        Columns(Writer writer, List<String> columns) {
            this.writer = writer;
            this.widths = new int[columns.size()];
            waiting.add(
                    columns.stream().map(name -> name.toUpperCase(Locale.ROOT)).toArray(String[]::new));
        }

        @Override
        public void row(Object... cells) throws IOException {
            String[] texts = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                texts[i] = printable(cells[i].toString());
            }
            if (settled) {
                write(texts);
            } else {
                waiting.add(texts);
                if (waiting.size() > ROWS_THAT_SETTLE) {
                    settle();
                }
            }
        }

        private void settle() throws IOException {
            settled = true;
            if (waiting.size() == 1) {
                return;
            }
            for (String[] row : waiting) {
                for (int i = 0; i < row.length; i++) {
                    widths[i] = Math.max(widths[i], row[i].length());
                }
            }
            for (String[] row : waiting) {
                write(row);
            }
            waiting.clear();
        }

        private void write(String[] row) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]);
                if (i < row.length - 1) {
                    line.append(" ".repeat(Math.max(0, widths[i] - row[i].length())))
                            .append(GAP);
                }
            }
            writer.append(line.toString().stripTrailing()).append('\n');
        }

        /** Replaces control characters, which could move a terminal's cursor or hide text. */
        private static String printable(String text) {
            StringBuilder printable = new StringBuilder(text.length());
            text.codePoints().forEach(c -> printable.appendCodePoint(mayBeShown(c) ? c : '?'));
            return printable.toString();
        }

        private static boolean mayBeShown(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
                default -> true;
            };
        }

        @Override
        public void flush() throws IOException {
            if (!settled) {
                settle();
            }
            writer.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
            writer.close();
        }
    }
}
