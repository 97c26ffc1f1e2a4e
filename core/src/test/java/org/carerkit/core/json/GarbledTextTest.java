package org.carerkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.carer.CarerArbitraries.TODAY;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerArbitraries;

/** A text with some bytes changed is read or refused: never an exception, never half a record. */
class GarbledTextTest {

    @Provide
    static Arbitrary<Carer> carers() {
        return CarerArbitraries.carers();
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void a_garbled_text_is_read_or_refused(
            @ForAll @From("carers") Carer carer,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> where,
            @ForAll @Size(5) byte[] what) {
        byte[] json = CarerJson.write(carer);
        for (int i = 0; i < where.size(); i++) {
            json[where.get(i) % json.length] = what[i];
        }

        ReadResult<Carer> result = CarerJson.read(json, TODAY);

        if (result instanceof ReadResult.Read<Carer> read) {
            assertThat(CarerJson.read(CarerJson.write(read.value()), TODAY).record())
                    .contains(read.value());
        } else {
            assertThat(result.findings().hasError()).isTrue();
        }
    }
}
