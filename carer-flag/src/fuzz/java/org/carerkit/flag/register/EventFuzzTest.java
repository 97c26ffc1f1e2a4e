package org.carerkit.flag.register;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * Any bytes are read as events or refused, and what is read can be accepted. {@code -Pfuzz} looks for inputs that show
 * otherwise; the ordinary build runs the known ones in {@link MalformedInputTest}.
 */
class EventFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_read_or_refused(byte[] bytes) throws IOException {
        MalformedInputTest.eventsAreReadOrRefused(bytes);
    }
}
