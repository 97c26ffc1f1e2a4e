package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the work of a store is done: in transactions of its own, or in one of the host's. */
interface Session {

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
     * Does all of the work or nothing of it; begins again where another transaction was first.
     *
     * @param failed what a failure is called
     */
    <T> T write(String failed, Work<T> work);
}
