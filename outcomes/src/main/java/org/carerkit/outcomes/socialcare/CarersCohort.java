package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;

/**
 * Which rows SALT table LTS003 is made of.
 *
 * <p>A carer's row, known to the council directly or by association, of one of the four events; started on or before the
 * last day of the period; not ended before its first day, and the person not dead before it (the first day itself is in);
 * and one of: no service type and the outcome advice; one of the two kinds of support for carers; an assessment or review
 * without a service type. A row without a start is in no period.
 *
 * <p>Defined by NHS England, ASC-Client-Level-Data-SALT-ASCOF-transformations, SALT LTS003, on both releases of Client
 * Level Data.
 */
public final class CarersCohort {

    private final LocalDate first;
    private final LocalDate last;

    /** The cohort of a period. */
    public CarersCohort(MeasurePeriod period) {
        this.first = period.first();
        this.last = period.last();
    }

    /** True when a row belongs to it. */
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
