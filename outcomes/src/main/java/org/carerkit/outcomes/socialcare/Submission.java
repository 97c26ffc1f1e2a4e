package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of one submission of one council: people, not rows. Adding rows and merging may come in any order. */
final class Submission {

    private final Map<String, CohortPerson> byNhsNumber = new HashMap<>();
    private final Map<String, CohortPerson> byCouncilId = new HashMap<>();
    private final Set<String> councilIdsWithNhsNumber = new HashSet<>();
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
            byNhsNumber.computeIfAbsent(nhsNumber, any -> new CohortPerson()).add(row);
            if (councilId != null) {
                councilIdsWithNhsNumber.add(councilId);
            }
        } else if (councilId != null) {
            byCouncilId.computeIfAbsent(councilId, any -> new CohortPerson()).add(row);
        } else {
            rowsWithoutPerson++;
        }
    }

    void addAll(Submission other) {
        merge(byNhsNumber, other.byNhsNumber);
        merge(byCouncilId, other.byCouncilId);
        councilIdsWithNhsNumber.addAll(other.councilIdsWithNhsNumber);
        reportingStart = earlier(reportingStart, other.reportingStart);
        reportingEnd = later(reportingEnd, other.reportingEnd);
        rows += other.rows;
        cohortRows += other.cohortRows;
        rowsWithoutPerson += other.rowsWithoutPerson;
    }

    /** People are copied in: two counters never share one. */
    private static void merge(Map<String, CohortPerson> into, Map<String, CohortPerson> from) {
        from.forEach((key, person) ->
                into.computeIfAbsent(key, any -> new CohortPerson()).addAll(person));
    }

    /** Whether it covers a period; one that states no reporting period is taken to. */
    boolean covers(MeasurePeriod period) {
        return (reportingStart == null || !reportingStart.isAfter(period.first()))
                && (reportingEnd == null || !reportingEnd.isBefore(period.last()));
    }

    /** Each person once. The council's own number of somebody whose NHS number is known elsewhere is dropped. */
    CouncilCarers count(MeasurePeriod period) {
        long dropped = 0;
        Map<String, CohortPerson> people = new HashMap<>();
        merge(people, byNhsNumber);
        for (Map.Entry<String, CohortPerson> entry : byCouncilId.entrySet()) {
            if (councilIdsWithNhsNumber.contains(entry.getKey())) {
                dropped += entry.getValue().rows();
            } else {
                people.computeIfAbsent(entry.getKey(), any -> new CohortPerson())
                        .addAll(entry.getValue());
            }
        }
        long[] counts = new long[SupportTable.CELLS];
        long conflicts = 0;
        for (CohortPerson person : people.values()) {
            CarerSupport support = person.support();
            if (support != null) {
                counts[SupportTable.cell(support, CarerAgeBand.of(person.birth(), period.last()))]++;
                conflicts += person.hasSeveralBirths() ? 1 : 0;
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
