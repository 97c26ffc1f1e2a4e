package org.carerkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.carer.Carer;

/**
 * Any bytes are read or refused, and never an exception. {@code -Pfuzz} looks for inputs that show otherwise; the ordinary
 * build runs the known ones in {@link KnownInputsTest}.
 */
class ReadFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_read_or_refused(byte[] bytes) throws IOException {
        ReadResult<Carer> result = CarerJson.read(bytes, TODAY);
        result.record()
                .ifPresent(carer -> assertThat(
                                CarerJson.read(CarerJson.write(carer), TODAY).record())
                        .contains(carer));

        List<JsonLine<Carer>> lines = new ArrayList<>();
        long count = CarerJson.lines(TODAY).read(new ByteArrayInputStream(bytes), lines::add);
        assertThat(count).isGreaterThanOrEqualTo(lines.size());
        assertThat(lines.stream().map(line -> line.result().findings().toString()))
                .hasSize(lines.size());
    }
}
