package org.carerkit.examples.commandline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.carerkit.core.csv.Spreadsheet;

/** Comma-separated values as in RFC 4180, with line feeds. No text runs as a formula in a spreadsheet. */
final class CsvResults implements Results {

    private final CsvWriter csv;

    CsvResults(Writer writer, List<String> header) throws IOException {
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
