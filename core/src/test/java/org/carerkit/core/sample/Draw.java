package org.carerkit.core.sample;

import java.util.List;

/**
 * Numbers drawn one after the other, the same on every machine: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, with
 * variant 13 of Stafford's mixer). Not for secrets. For one thread.
 */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Draw(long seed) {
        this.state = seed;
    }

    /** A seed for one purpose, so that two purposes never share their numbers. */
    static long seed(long seed, String purpose) {
        long mixed = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed + GOLDEN * (purpose.charAt(i) + 1L));
        }
        return mixed;
    }

    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The n-th number of a seed, found without the ones before it. */
    static long nth(long seed, long n) {
        return mix(seed + GOLDEN * (n + 1));
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 to one less than the bound. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** A number between two bounds, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** True this often in a hundred. */
    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T from(List<T> list) {
        return list.get(below(list.size()));
    }
}
