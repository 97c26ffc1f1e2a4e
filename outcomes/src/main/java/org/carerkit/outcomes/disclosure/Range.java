package org.carerkit.outcomes.disclosure;

/**
 * The range in which a reader knows a count to be, both ends included.
 *
 * @param lower the lowest value, 0 or more
 * @param upper the highest value; {@link #OPEN} if there is no limit
 */
public record Range(long lower, long upper) {

    /** Marks that there is no upper limit. Larger than any count of people. */
    public static final long OPEN = 1_000_000_000_000L;

    /** A reader knows only that a hidden count is not negative. */
    static final Range UNKNOWN = new Range(0, OPEN);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the range is empty or starts below 0
     */
    public Range {
        if (lower < 0 || upper < lower) {
            throw new IllegalArgumentException("lower must not be negative, nor upper below lower");
        }
    }

    static Range exactly(long count) {
        return new Range(count, count);
    }

    /** Upper minus lower: 0 if the count is known. */
    public long width() {
        return upper - lower;
    }

    /** True if the count is known. */
    public boolean isExact() {
        return lower == upper;
    }
}
