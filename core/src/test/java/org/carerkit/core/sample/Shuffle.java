package org.carerkit.core.sample;

import java.util.Objects;

/**
 * A seeded order of the numbers from 0 to size - 1, looked up one at a time and never held: a Feistel network of six
 * rounds over the next power of four, walked on until it meets a number below the size. Being a permutation it gives
 * every place exactly once, so that places dealt out in blocks have exact sizes.
 */
final class Shuffle {

    private static final int ROUNDS = 6;

    private final long seed;
    private final long size;
    private final int half;
    private final long mask;

    Shuffle(long seed, long size) {
        this.seed = seed;
        this.size = size;
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(size - 1, 1)));
        this.half = (bits + 1) / 2;
        this.mask = (1L << half) - 1;
    }

    /**
     * Where a number goes.
     *
     * @throws IndexOutOfBoundsException unless the number lies between 0 and size - 1
     */
    long place(long number) {
        long at = Objects.checkIndex(number, size);
        do {
            at = scramble(at);
        } while (at >= size);
        return at;
    }

    private long scramble(long value) {
        long left = value >>> half;
        long right = value & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (Draw.nth(seed, right * ROUNDS + round) & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
