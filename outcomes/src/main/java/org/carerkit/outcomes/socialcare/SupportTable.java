package org.carerkit.outcomes.socialcare;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The number of carers by support and age: table LTS003. Tables can be added exactly, in any order. Small counts are
 * personal, so apply a disclosure policy before you show a table to anyone else. Serializable, so that many machines
 * can share the counting of one table.
 */
public final class SupportTable implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int CELLS = CarerSupport.values().length * CarerAgeBand.values().length;

    /** A table of nobody. */
    public static final SupportTable EMPTY = new SupportTable(new long[CELLS]);

    private final long[] counts;

    SupportTable(long[] counts) {
        this.counts = counts.clone();
    }

    @SuppressWarnings("EnumOrdinal") // an index into an array that never leaves this JVM
    static int cell(CarerSupport support, CarerAgeBand age) {
        return support.ordinal() * CarerAgeBand.values().length + age.ordinal();
    }

    /** The number of carers of an age with this support. */
    public long count(CarerSupport support, CarerAgeBand age) {
        return counts[cell(support, age)];
    }

    /** The number of carers of any age, including unknown, with this support. */
    public long count(CarerSupport support) {
        long sum = 0;
        for (CarerAgeBand age : CarerAgeBand.values()) {
            sum += count(support, age);
        }
        return sum;
    }

    /** The number of carers. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** Adds another table. A person known to two councils counts in each. */
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

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return "SupportTable";
    }
}
