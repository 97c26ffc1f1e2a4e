package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.store.FlagStoreException;

/** Lets every call of JDBC that an operation makes fail, one after the other, and counts them. */
abstract class FailingCalls {

    static final String CONNECTION_LOST = "08006";
    static final String DEADLOCK = "40P01";

    int points;

    /** PostgreSQL in the profile {@code killed} alone. */
    static Stream<TestDatabase> databases() {
        return Boolean.getBoolean("killed.postgresql") ? Stream.of(TestDatabase.values()) : Stream.of(TestDatabase.H2);
    }

    /** What the caller tries through a database that fails; and how it looks whether it was settled, through one that works. */
    interface Operation {

        void attempt(Faults faults) throws SQLException;

        void settle() throws SQLException;
    }

    void everywhere(Connection connection, Supplier<Operation> operations) throws SQLException {
        for (Faults.Effect effect : Faults.Effect.values()) {
            everyCall(connection, Faults.Calls.ONCE, effect, CONNECTION_LOST, operations);
            everyCall(connection, Faults.Calls.FOR_EVER, effect, CONNECTION_LOST, operations);
        }
        // a database that reports a deadlock has not done what it was asked; the second fault meets the rollback
        everyCall(connection, Faults.Calls.ONCE, Faults.Effect.NONE, DEADLOCK, operations);
        everyCall(connection, Faults.Calls.TWICE, Faults.Effect.NONE, DEADLOCK, operations);
    }

    void everyCall(
            Connection connection,
            Faults.Calls calls,
            Faults.Effect effect,
            String state,
            Supplier<Operation> operations)
            throws SQLException {
        boolean struck = true;
        int call = 0;
        while (struck) {
            call++;
            Faults faults = Faults.at(connection, call, calls, effect, state);
            Operation operation = operations.get();
            operation.attempt(faults);
            reset(connection);
            operation.settle();
            struck = faults.struck();
        }
        assertThat(call).as("calls until it came to its end").isGreaterThan(5);
        points += call - 1;
    }

    /** As if it had been opened while the database worked. */
    static JdbcFlagStore store(DataSource dataSource, JdbcFlagStore sound, Durability durability) {
        return new JdbcFlagStore(new OwnTransactions(dataSource, sound.dialect(), durability), sound.dialect());
    }

    /** Whether it came to its end. No exception is allowed but those of the store and the keys. */
    static boolean tolerant(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (FlagStoreException | CarerKeysException e) {
            return false;
        }
    }

    /** What a pool does with a connection that comes back. */
    static void reset(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    void report(TestDatabase database, String operations) {
        System.out.println(database + ", " + operations + ": " + points + " points at which a call of JDBC failed");
    }
}
