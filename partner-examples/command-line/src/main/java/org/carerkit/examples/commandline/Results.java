package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** Rows of results on standard output, in UTF-8. A cell is a text, a number or a boolean. */
interface Results extends Closeable {

    /** Writes a row; as many cells as there are columns, or fewer. */
    void row(Object... cells) throws IOException;

    /** Brings what is written so far to the reader. */
    void flush() throws IOException;

    /**
     * Results in a format.
     *
     * @param format a table becomes CSV when nobody is at the terminal
     * @param header whether CSV starts with the names of the columns
     */
    static Results to(Environment environment, Format format, boolean header, String... columns) throws IOException {
        OutputStream out = new ResultStream(environment.out());
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        List<String> names = List.of(columns);
        return switch (format) {
            case JSON -> new JsonResults(out, names);
            case CSV -> new CsvResults(writer, header ? names : List.of());
            case TABLE ->
                environment.outIsTerminal()
                        ? new TableResults(writer, names)
                        : new CsvResults(writer, header ? names : List.of());
        };
    }
}
