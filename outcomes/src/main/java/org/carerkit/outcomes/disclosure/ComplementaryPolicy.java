package org.carerkit.outcomes.disclosure;

/**
 * Exact counts with complementary suppression: counts from 1 to k - 1 are suppressed, and then enough others that nobody who
 * adds and subtracts can narrow a suppressed figure below the width. A table that gives one away is not released.
 *
 * <p>Reckoned with is every reader who knows the published table, the tables it is nested in, that counts are whole and not
 * negative, and, if asked for, their own cell. Not reckoned with is who knows the policy's choices step by step, or how
 * suppressed figures moved between two releases.
 *
 * @param minimum k, 2 or more: the smallest count, other than 0, that is shown; also the smallest difference between two
 *     releases
 * @param width how wide a suppressed figure has to stay, 1 or more
 * @param totalsMayBeHidden whether totals are hidden where this helps; otherwise a table whose totals give a cell away is
 *     refused
 */
public record ComplementaryPolicy(long minimum, long width, boolean totalsMayBeHidden) implements SmallCountPolicy {

    /** Fewer than 8, as a single school or a small employer says; as wide as "0 to 7"; totals stay. */
    public static final ComplementaryPolicy STANDARD = new ComplementaryPolicy(8, 7, false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the minimum is below 2 or the width below 1
     */
    public ComplementaryPolicy {
        if (minimum < 2 || width < 1) {
            throw new IllegalArgumentException("minimum: 2 or more; width: 1 or more");
        }
    }

    @Override
    public String id() {
        return "exact-complementary";
    }

    /** The same with totals that may be hidden. */
    public ComplementaryPolicy hidingTotals() {
        return new ComplementaryPolicy(minimum, width, true);
    }

    @Override
    public Release release(CountTable table, Background background) {
        return new ComplementaryRelease(this, table, background).make();
    }

    boolean isSmall(long count) {
        return count > 0 && count < minimum;
    }
}
