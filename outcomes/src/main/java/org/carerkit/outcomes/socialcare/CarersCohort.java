package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;

/**
 * Selects the rows that SALT table LTS003 is based on.
 *
 * <p>A row belongs to the cohort if it is a carer's, known to the council directly or by association; is one of the
 * four events; started on or before the last day of the period; and did not end, and the person did not die, before the
 * first day. It must also have one of these: no service type and the outcome advice; one of the two kinds of support
 * for carers; or an assessment or review without a service type. A row without a start date is not in any period.
 *
 * <p>Defined by NHS England, ASC-Client-Level-Data-SALT-ASCOF-transformations, SALT LTS003, on both releases of Client
 * Level Data.
 */
public final class CarersCohort {

    private final LocalDate first;
    private final LocalDate last;

    /** Creates the cohort for a period. */
    public CarersCohort(MeasurePeriod period) {
        this.first = period.first();
        this.last = period.last();
    }

    /** True if a row belongs to the cohort. */
    public boolean holds(CldRow row) {
        return row.isCarers() && row.eventType().value().isPresent() && isInPeriod(row) && isAboutSupport(row);
    }

    private boolean isInPeriod(CldRow row) {
        LocalDate start = row.start();
        LocalDate end = row.end();
        LocalDate death = row.death();
        return start != null
                && !start.isAfter(last)
                && (end == null || !end.isBefore(first))
                && (death == null || !death.isBefore(first));
    }

    private static boolean isAboutSupport(CldRow row) {
        if (!row.serviceType().isEmpty()) {
            return row.serviceType().value().isPresent();
        }
        return row.outcome().is(EventOutcome.ADVICE_ONLY)
                || row.eventType().is(EventType.ASSESSMENT)
                || row.eventType().is(EventType.REVIEW);
    }
}
