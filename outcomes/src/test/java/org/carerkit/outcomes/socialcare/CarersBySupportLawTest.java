package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CarersBySupportLawTest {

    private record Sent(CldRow row, Instant submitted) {}

    @Property(tries = 60)
    void neitherTheOrderOfRowsNorTheirSplitChangesAnything(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int parts) {
        List<Sent> sent = sent(seed);
        CarersBySupportCounter one = new CarersBySupportCounter(CldSample.YEAR);
        sent.forEach(each -> one.add(each.row(), each.submitted()));

        Random random = new Random(seed);
        Collections.shuffle(sent, random);
        List<CarersBySupportCounter> counters = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            counters.add(new CarersBySupportCounter(CldSample.YEAR));
        }
        sent.forEach(each -> counters.get(random.nextInt(parts)).add(each.row(), each.submitted()));
        CarersBySupportCounter merged = new CarersBySupportCounter(CldSample.YEAR);
        counters.forEach(merged::addAll);

        assertThat(merged.result()).isEqualTo(one.result());
    }

    @Property(tries = 30)
    void mergingIsAssociativeAndCommutative(@ForAll long seed) {
        assertThat(merged(merged(part(seed), part(seed + 1)), part(seed + 2)).result())
                .isEqualTo(merged(part(seed + 2), merged(part(seed + 1), part(seed)))
                        .result());
    }

    private static CarersBySupportCounter merged(CarersBySupportCounter one, CarersBySupportCounter other) {
        one.addAll(other);
        return one;
    }

    private static CarersBySupportCounter part(long seed) {
        CarersBySupportCounter counter = new CarersBySupportCounter(CldSample.YEAR);
        sent(seed).forEach(each -> counter.add(each.row(), each.submitted()));
        return counter;
    }

    private static List<Sent> sent(long seed) {
        List<Sent> sent = new ArrayList<>();
        new CldSample(seed, 150, 3).read().forEach(row -> sent.add(new Sent(row, Event.APRIL)));
        new CldSample(seed + 1, 100, 2).read().forEach(row -> sent.add(new Sent(row, Event.MAY)));
        return sent;
    }
}
