package org.carerkit.outcomes.socialcare;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How many carers had which support, by age: table LTS003. Adding two is exact, in any order. Small counts are personal: a
 * table goes through a disclosure policy before anybody else sees it. Serializable, so that many machines can count one
 * table.
 */
public final class SupportTable implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int CELLS = CarerSupport.values().length * CarerAgeBand.values().length;

    /** Nobody. */
    public static final SupportTable EMPTY = new SupportTable(new long[CELLS]);

    private final long[] counts;

    SupportTable(long[] counts) {
        this.counts = counts.clone();
    }

    @SuppressWarnings("EnumOrdinal") // a place in an array that never leaves this JVM
    static int cell(CarerSupport support, CarerAgeBand age) {
        return support.ordinal() * CarerAgeBand.values().length + age.ordinal();
    }

    /** How many carers of an age had this support. */
    public long count(CarerSupport support, CarerAgeBand age) {
        return counts[cell(support, age)];
    }

    /** How many carers of any age had this support, those of unknown age included. */
    public long count(CarerSupport support) {
        long sum = 0;
        for (CarerAgeBand age : CarerAgeBand.values()) {
            sum += count(support, age);
        }
        return sum;
    }

    /** How many carers there are. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** Both together; somebody known to two councils counts in each. */
    public SupportTable plus(SupportTable other) {
        long[] sum = new long[CELLS];
        Arrays.setAll(sum, i -> Math.addExact(counts[i], other.counts[i]));
        return new SupportTable(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SupportTable table && Arrays.equals(counts, table.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** No figure: small counts are personal. */
    @Override
    public String toString() {
        return "SupportTable";
    }
}
