package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One council's carers, and what its data were like.
 *
 * @param table the carers by support and age
 * @param coversPeriod false when no submission covers the whole period, so that the latest one was taken as it is
 * @param rows how many rows the submission has
 * @param cohortRows how many of them the table is made of
 * @param droppedRows how many of those have the council's own number of somebody whose NHS number other rows know, so that
 *     counting them would count somebody twice
 * @param rowsWithoutPerson how many of those name nobody
 * @param conflictingBirths how many people have several days of birth; the earliest counts
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

    /** Checks that the table is there. */
    public CouncilCarers {
        requireNonNull(table, "table");
    }

    /** No figure: small counts are personal. */
    @Override
    public String toString() {
        return "CouncilCarers";
    }
}
