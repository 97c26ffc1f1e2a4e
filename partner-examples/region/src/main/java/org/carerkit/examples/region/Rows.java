package org.carerkit.examples.region;

import java.io.Closeable;
import java.io.IOException;
import org.carerkit.outcomes.socialcare.CldReading;
import org.jspecify.annotations.Nullable;

/** The rows of one file of Client Level Data, whatever its form. */
interface Rows extends Closeable {

    /**
     * Reads the next row.
     *
     * @return null after the last
     * @throws org.carerkit.outcomes.finding.RefusedException if the file cannot be understood from here on
     * @throws IOException if it cannot be read from here on
     */
    @Nullable
    CldReading next() throws IOException;

    /** On which line the row stands that was read last; the header is line 1. */
    long line();
}
