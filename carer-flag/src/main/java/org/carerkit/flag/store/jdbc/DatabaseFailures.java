package org.carerkit.flag.store.jdbc;

import java.sql.SQLException;
import org.carerkit.flag.store.FlagStoreException;

/** Turns a failure of the database into an exception for the caller. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    /**
     * Keeps the driver's state, number and stack, without its message. Drivers repeat the values of the row that
     * failed, and logs keep whatever they receive.
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
