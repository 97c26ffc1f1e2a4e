package org.carerkit.employment;

/**
 * Where the rolling twelve months end. The regulations say: on the last day of the leave asked for. Guidance is read in
 * other ways, too, so an employer can choose; none of them is a fixed leave year.
 */
public enum PeriodEnd {
    /** On the last day of the leave asked for; as in regulation 3. */
    LAST_DAY,
    /** On the first day of the leave asked for. */
    FIRST_DAY,
    /** On each day of the leave asked for, and the fullest of these periods counts; the most cautious reading. */
    EVERY_DAY
}
