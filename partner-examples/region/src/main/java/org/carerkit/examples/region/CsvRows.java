package org.carerkit.examples.region;

import java.io.IOException;
import java.io.InputStream;
import org.carerkit.outcomes.csv.CsvReader;
import org.carerkit.outcomes.csv.CsvRow;
import org.carerkit.outcomes.socialcare.CldHeader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file, read as the command line reads them. */
final class CsvRows implements Rows {

    private final InputStream in;
    private final CsvReader reader;
    private final CldHeader header;
    private long line = 1;

    CsvRows(InputStream in) throws IOException {
        this.in = in;
        this.reader = CsvReader.open(in);
        this.header = CldHeader.of(reader.header().cells());
    }

    @Override
    public @Nullable CldReading next() throws IOException {
        CsvRow row = reader.next().orElse(null);
        if (row == null) {
            return null;
        }
        line = row.line();
        return header.read(line, row.cells());
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
