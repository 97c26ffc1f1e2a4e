package org.carerkit.flag.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CarerIdTest {

    @Property
    void sorts_as_its_text_does(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll boolean sameStart) {
        CarerId one = new CarerId(new UUID(a, b));
        CarerId other = new CarerId(new UUID(sameStart ? a : c, c));

        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Example
    void a_high_first_bit_comes_last() {
        assertThat(CarerId.of("ffffffff-0000-4000-8000-000000000000"))
                .isGreaterThan(CarerId.of("0fffffff-0000-4000-8000-000000000000"));
    }
}
