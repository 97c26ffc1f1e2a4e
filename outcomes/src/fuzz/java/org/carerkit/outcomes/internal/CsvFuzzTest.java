package org.carerkit.outcomes.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * Any bytes are read or refused with line and column, and never another exception. {@code -Pfuzz} looks for inputs that show
 * otherwise; the ordinary build runs the known ones in {@link MalformedCsvTest}.
 */
class CsvFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_read_or_refused(byte[] bytes) throws IOException {
        MalformedCsvTest.isReadOrRefused(bytes);
    }
}
