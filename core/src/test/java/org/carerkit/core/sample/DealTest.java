package org.carerkit.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DealTest {

    @Property(tries = 200)
    void a_shuffle_gives_every_place_once(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000) int size) {
        Shuffle shuffle = new Shuffle(seed, size);
        assertThat(LongStream.range(0, size).map(shuffle::place).sorted())
                .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
    }

    @Example
    void a_shuffle_refuses_what_is_outside() {
        Shuffle shuffle = new Shuffle(1, 10);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> shuffle.place(10));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> shuffle.place(-1));
    }

    @Property
    void parts_add_up_and_each_is_less_than_one_away(
            @ForAll @LongRange(max = 20_000_000) long total,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 10_000) Integer> weights) {
        int[] shares = weights.stream().mapToInt(Integer::intValue).toArray();
        long sum = Arrays.stream(shares).asLongStream().sum();
        long[] parts = Deal.apportion(total, shares);
        assertThat(LongStream.of(parts).sum()).isEqualTo(total);
        for (int i = 0; i < shares.length; i++) {
            assertThat(Math.abs(parts[i] * sum - total * shares[i])).isLessThan(sum);
        }
    }

    @Property(tries = 100)
    void everybody_is_dealt_what_the_counts_say(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1_000) int people) {
        List<Share<String>> shares = List.of(new Share<>("a", 5), new Share<>("b", 3), new Share<>("c", 2));
        Deal<String> deal = new Deal<>(seed, "letters", people, shares);
        List<String> dealt = LongStream.range(0, people).mapToObj(deal::of).toList();
        assertThat(Stream.of("a", "b", "c"))
                .allMatch(letter -> dealt.stream().filter(letter::equals).count() == deal.count(letter));
        assertThat(deal.count("d")).isZero();
    }
}
