package org.carerkit.outcomes.disclosure;

/**
 * Publishes exact counts with complementary suppression. It suppresses counts from 1 to k - 1, then enough others that
 * a reader who adds and subtracts cannot narrow a suppressed figure below the width. It does not release a table that
 * would reveal one.
 *
 * <p>It protects against every reader who knows the published table, the tables it is nested in, that counts are whole
 * and not negative and, if asked for, their own cell. It does not protect against a reader who knows each step of the
 * policy's choices, or by how much a suppressed figure changed between two releases.
 *
 * @param minimum k, 2 or more: the smallest count shown, other than 0; also the smallest difference between two
 *     releases
 * @param width the smallest width of the range that a suppressed figure must keep, 1 or more
 * @param totalsMayBeHidden whether totals may be hidden; if not, a table whose totals reveal a cell is refused
 */
public record ComplementaryPolicy(long minimum, long width, boolean totalsMayBeHidden) implements SmallCountPolicy {

    /**
     * The usual policy: minimum 8, which suits a single school or a small employer; width 7, as in "0 to 7"; totals are
     * shown.
     */
    public static final ComplementaryPolicy STANDARD = new ComplementaryPolicy(8, 7, false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the minimum is below 2 or the width below 1
     */
    public ComplementaryPolicy {
        if (minimum < 2 || width < 1) {
            throw new IllegalArgumentException("minimum: must be at least 2; width: must be at least 1");
        }
    }

    @Override
    public String id() {
        return "exact-complementary";
    }

    /** The same policy with totals that may be hidden. */
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
