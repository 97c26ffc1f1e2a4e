package org.carerkit.flag.store.jdbc;

import java.sql.SQLException;
import org.carerkit.flag.store.FlagStoreException;

/** What a caller is told when a database fails. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    /**
     * The driver's state, number and stack, without its words: drivers repeat the values of the row that failed, and logs
     * keep what they are given.
     */
    static FlagStoreException of(String tried, SQLException failure) {
        SQLException told = new SQLException(
                failure.getClass().getSimpleName() + ", SQLState " + failure.getSQLState(),
                failure.getSQLState(),
                failure.getErrorCode());
        told.setStackTrace(failure.getStackTrace());
        return new FlagStoreException(tried, told);
    }
}
