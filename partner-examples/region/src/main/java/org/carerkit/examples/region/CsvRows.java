package org.carerkit.examples.region;

import java.io.IOException;
import java.io.InputStream;
import org.carerkit.outcomes.socialcare.CldReader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file, read as the command line reads them. */
final class CsvRows implements Rows {

    private final InputStream in;
    private final CldReader reader;

    CsvRows(InputStream in) throws IOException {
        this.in = in;
        this.reader = CldReader.open(in);
    }

    @Override
    public @Nullable CldReading next() throws IOException {
        return reader.next().orElse(null);
    }

    @Override
    public long line() {
        return reader.line();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
