package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Where the work of a store is done: in transactions of its own, or in one of the host's. */
interface StoreSession {

    /** What is to be done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Does work that changes nothing.
     *
     * @param failed what a failure is called
     */
    <T> T read(String failed, Work<T> work);

    /**
     * Tries work that is one write and needs no lock, and may come to nothing: another transaction was first, or there is
     * more to do. Then nothing of it is left.
     *
     * @param failed what a failure is called
     */
    <T> Optional<T> attempt(String failed, Work<Optional<T>> work);

    /**
     * Does all of the work or nothing of it; begins again where another transaction was first.
     *
     * @param failed what a failure is called
     */
    <T> T write(String failed, Work<T> work);
}
