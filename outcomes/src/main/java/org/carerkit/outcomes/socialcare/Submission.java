package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One council's submission. It keeps people, not rows. Rows and other submissions can be added in any order. */
final class Submission {

    private final People byNhsNumber = new People();
    private final People byCouncilId = new People();
    private final People councilIdsWithNhsNumber = new People();
    private @Nullable LocalDate reportingStart;
    private @Nullable LocalDate reportingEnd;
    private long rows;
    private long cohortRows;
    private long rowsWithoutPerson;

    void add(CldRow row, boolean inCohort) {
        rows++;
        reportingStart = earlier(reportingStart, row.reportingStart());
        reportingEnd = later(reportingEnd, row.reportingEnd());
        if (inCohort) {
            cohortRows++;
            addPerson(row);
        }
    }

    private void addPerson(CldRow row) {
        String nhsNumber = row.nhsNumber();
        String councilId = row.councilPersonId();
        if (nhsNumber != null) {
            add(byNhsNumber, nhsNumber, row);
            if (councilId != null) {
                councilIdsWithNhsNumber.with(councilId);
            }
        } else if (councilId != null) {
            add(byCouncilId, councilId, row);
        } else {
            rowsWithoutPerson++;
        }
    }

    private static void add(People people, String number, CldRow row) {
        LocalDate birth = row.birth();
        people.add(
                people.with(number),
                CarerSupport.of(row).orElse(null),
                birth == null ? People.NO_DAY : (int) birth.toEpochDay());
    }

    void addAll(Submission other) {
        byNhsNumber.addAll(other.byNhsNumber, any -> true);
        byCouncilId.addAll(other.byCouncilId, any -> true);
        councilIdsWithNhsNumber.addAll(other.councilIdsWithNhsNumber, any -> true);
        reportingStart = earlier(reportingStart, other.reportingStart);
        reportingEnd = later(reportingEnd, other.reportingEnd);
        rows += other.rows;
        cohortRows += other.cohortRows;
        rowsWithoutPerson += other.rowsWithoutPerson;
    }

    /** True if the submission covers a period. One without a reporting period is assumed to. */
    boolean covers(MeasurePeriod period) {
        return (reportingStart == null || !reportingStart.isAfter(period.first()))
                && (reportingEnd == null || !reportingEnd.isBefore(period.last()));
    }

    /** Counts each person once. Drops a council identifier if another row gives that person's NHS number. */
    CouncilCarers count(MeasurePeriod period) {
        BitSet known = new BitSet();
        byCouncilId.known(councilIdsWithNhsNumber, known::set);
        long dropped = known.stream().mapToLong(byCouncilId::rows).sum();
        People people = new People();
        people.addAll(byNhsNumber, any -> true);
        people.addAll(byCouncilId, person -> !known.get(person));
        long[] counts = new long[SupportTable.CELLS];
        long conflicts = 0;
        for (int person = 0; person < people.size(); person++) {
            CarerSupport support = people.support(person);
            if (support != null) {
                int birth = people.birth(person);
                LocalDate day = birth == People.NO_DAY ? null : LocalDate.ofEpochDay(birth);
                counts[SupportTable.cell(support, CarerAgeBand.of(day, period.last()))]++;
                conflicts += people.hasSeveralBirths(person) ? 1 : 0;
            }
        }
        return new CouncilCarers(
                new SupportTable(counts), covers(period), rows, cohortRows, dropped, rowsWithoutPerson, conflicts);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
