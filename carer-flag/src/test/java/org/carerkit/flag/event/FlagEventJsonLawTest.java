package org.carerkit.flag.event;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FlagEventJsonLawTest {

    @Provide
    Arbitrary<FlagEvent> events() {
        return FlagEventArbitraries.events();
    }

    @Property(tries = 2000)
    void an_event_is_the_same_after_writing_and_reading(@ForAll("events") FlagEvent event) {
        byte[] written = FlagEventJson.write(event);
        FlagEvent read = FlagEventJson.read(written, Samples.DAY).record().orElseThrow();

        assertThat(read).isEqualTo(event);
        assertThat(FlagEventJson.write(read)).isEqualTo(written);
    }
}
