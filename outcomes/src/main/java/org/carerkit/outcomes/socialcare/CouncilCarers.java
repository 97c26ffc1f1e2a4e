package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One council's carers, with details of the quality of its data.
 *
 * @param table the carers by support and age
 * @param coversPeriod false if no submission covers the whole period, so that the latest one was used
 * @param rows the number of rows in the submission
 * @param cohortRows the number of rows that the table is based on
 * @param droppedRows the number of those rows that were dropped because they have only the council's identifier of a
 *     person whose NHS number other rows give; counting them would count the person twice
 * @param rowsWithoutPerson the number of those rows that do not identify a person
 * @param conflictingBirths the number of people with several dates of birth; the earliest counts
 */
public record CouncilCarers(
        SupportTable table,
        boolean coversPeriod,
        long rows,
        long cohortRows,
        long droppedRows,
        long rowsWithoutPerson,
        long conflictingBirths)
        implements Serializable {

    /** Checks that the table is not null. */
    public CouncilCarers {
        requireNonNull(table, "table");
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return "CouncilCarers";
    }
}
