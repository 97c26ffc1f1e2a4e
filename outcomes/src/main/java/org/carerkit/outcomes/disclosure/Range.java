package org.carerkit.outcomes.disclosure;

/**
 * What a reader knows of a count: it lies between these two, both included.
 *
 * @param lower at least this, 0 or more
 * @param upper at most this; {@link #OPEN} where nothing limits it
 */
public record Range(long lower, long upper) {

    /** Stands for "no upper limit"; more than any count of people. */
    public static final long OPEN = 1_000_000_000_000L;

    /** Of a hidden count one knows that it is not negative. */
    static final Range UNKNOWN = new Range(0, OPEN);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the range is empty or starts below 0
     */
    public Range {
        if (lower < 0 || upper < lower) {
            throw new IllegalArgumentException("upper: has to be lower or more, and lower 0 or more");
        }
    }

    static Range exactly(long count) {
        return new Range(count, count);
    }

    /** Upper less lower: 0 when the count is known. */
    public long width() {
        return upper - lower;
    }

    /** True when the count is known. */
    public boolean isExact() {
        return lower == upper;
    }
}
