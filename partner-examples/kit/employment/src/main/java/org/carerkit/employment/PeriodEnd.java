package org.carerkit.employment;

/**
 * Where the rolling twelve months end. The regulations say on the last day of the leave requested. The guidance can be read
 * in other ways, so an employer can choose. None of them is a fixed leave year.
 */
public enum PeriodEnd {
    /** On the last day of the leave requested, as in regulation 3. */
    LAST_DAY,
    /** On the first day of the leave requested. */
    FIRST_DAY,
    /**
     * On each day of the leave requested; the period with the most leave counts. This is the most cautious interpretation.
     */
    EVERY_DAY
}
