package org.carerkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerArbitraries;
import org.carerkit.core.check.RecordCheck;

/** What is written is read as the same. */
class RoundTripTest {

    @Provide
    static Arbitrary<Carer> carers() {
        return CarerArbitraries.carers();
    }

    @Property(tries = 500)
    void a_carer_written_and_read_is_equal_and_has_the_same_findings(@ForAll("carers") Carer carer) {
        ReadResult<Carer> result = CarerJson.read(CarerJson.write(carer), CarerArbitraries.TODAY);

        assertThat(result.record()).contains(carer);
        assertThat(result.findings()).isEqualTo(RecordCheck.of(carer, CarerArbitraries.TODAY));
    }

    @Property(tries = 100)
    void the_same_carer_gives_the_same_bytes_on_one_line(@ForAll("carers") Carer carer) {
        byte[] json = CarerJson.write(carer);
        Carer again = CarerJson.read(json, CarerArbitraries.TODAY).record().orElseThrow();

        assertThat(CarerJson.write(again)).isEqualTo(json).doesNotContain('\n', '\r');
    }

    @Property(tries = 50)
    void lines_come_back_in_order_from_any_number_of_threads(
            @ForAll @Size(max = 20) List<@From("carers") Carer> carers, @ForAll @IntRange(min = 1, max = 3) int threads)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LineWriter<Carer> writer = CarerJson.lineWriter(bytes)) {
            for (Carer carer : carers) {
                writer.write(carer);
            }
        }

        List<Carer> read = new ArrayList<>();
        long lines = CarerJson.lines(CarerArbitraries.TODAY)
                .threads(threads)
                .read(new ByteArrayInputStream(bytes.toByteArray()), line -> {
                    assertThat(line.number()).isEqualTo(read.size() + 1);
                    read.add(line.result().record().orElseThrow());
                });

        assertThat(read).isEqualTo(carers);
        assertThat(lines).isEqualTo(carers.size());
    }
}
