package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is remembered of one person: the best support and the days of birth sent. Order of rows changes nothing. */
final class CohortPerson {

    private static final int NO_DAY = Integer.MIN_VALUE;

    private @Nullable CarerSupport support;
    private int firstBirth = NO_DAY;
    private int lastBirth = NO_DAY;
    private int rows;

    void add(CldRow row) {
        rows++;
        support = better(support, CarerSupport.of(row).orElse(null));
        LocalDate birth = row.birth();
        if (birth != null) {
            int day = (int) birth.toEpochDay();
            births(day, day);
        }
    }

    void addAll(CohortPerson other) {
        rows += other.rows;
        support = better(support, other.support);
        if (other.firstBirth != NO_DAY) {
            births(other.firstBirth, other.lastBirth);
        }
    }

    private static @Nullable CarerSupport better(@Nullable CarerSupport one, @Nullable CarerSupport other) {
        return one == null || other != null && other.rank() < one.rank() ? other : one;
    }

    private void births(int first, int last) {
        firstBirth = firstBirth == NO_DAY ? first : Math.min(firstBirth, first);
        lastBirth = lastBirth == NO_DAY ? last : Math.max(lastBirth, last);
    }

    @Nullable
    CarerSupport support() {
        return support;
    }

    /** The earliest day of birth sent, as the published code takes the highest age; null when none was. */
    @Nullable
    LocalDate birth() {
        return firstBirth == NO_DAY ? null : LocalDate.ofEpochDay(firstBirth);
    }

    boolean hasSeveralBirths() {
        return firstBirth != lastBirth;
    }

    int rows() {
        return rows;
    }
}
