package org.carerkit.core.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values dealt out to numbered people in exact shares: the totals follow from the shares (largest remainder), who gets
 * what from a seeded {@link Shuffle}. Holds one number a value, however many people there are.
 */
final class Deal<T> {

    private final List<T> values;
    private final long[] ends;
    private final Shuffle shuffle;

    Deal(long seed, String purpose, long people, List<Share<T>> shares) {
        this.values = shares.stream().map(Share::value).toList();
        this.ends = apportion(people, shares.stream().mapToInt(Share::weight).toArray());
        Arrays.parallelPrefix(ends, Long::sum);
        this.shuffle = new Shuffle(Draw.seed(seed, purpose), people);
    }

    /** Splits a total by weights without a remainder; what is left over goes to the largest fractions, the first of equals. */
    static long[] apportion(long total, int... weights) {
        long sum = IntStream.of(weights).asLongStream().sum();
        long[] parts = IntStream.of(weights)
                .mapToLong(weight -> sum == 0 ? 0 : total * weight / sum)
                .toArray();
        long left = total - Arrays.stream(parts).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(total * weights[i] % sum)))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** The value of one person. */
    T of(long person) {
        return values.get(slot(shuffle.place(person)));
    }

    /** How many get a value; 0 for one that is not dealt. */
    long count(T value) {
        int slot = values.indexOf(value);
        if (slot < 0) {
            return 0;
        }
        return ends[slot] - (slot == 0 ? 0 : ends[slot - 1]);
    }

    /** Where a person stands in the dealt order: equal values stand together. */
    long place(long person) {
        return shuffle.place(person);
    }

    /** The value at a place of the dealt order. */
    T at(long place) {
        return values.get(slot(place));
    }

    /** How many stand before a place and have the same value. */
    long rank(long place) {
        int slot = slot(place);
        return place - (slot == 0 ? 0 : ends[slot - 1]);
    }

    private int slot(long place) {
        int slot = 0;
        while (place >= ends[slot]) {
            slot++;
        }
        return slot;
    }
}
