package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Runs the work of a store, in transactions of its own or in one of the host. */
interface StoreSession {

    /** A piece of work with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Does work that changes nothing.
     *
     * @param failed the message for a failure
     */
    <T> T read(String failed, Work<T> work);

    /**
     * Tries work that is a single write and needs no lock. Returns empty, and leaves no trace, if another transaction
     * was first or more work is needed.
     *
     * @param failed the message for a failure
     */
    <T> Optional<T> attempt(String failed, Work<Optional<T>> work);

    /**
     * Does all of the work or none of it. Starts again if another transaction was first.
     *
     * @param failed the message for a failure
     */
    <T> T write(String failed, Work<T> work);
}
