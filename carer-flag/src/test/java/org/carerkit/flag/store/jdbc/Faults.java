package org.carerkit.flag.store.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts every call of JDBC and lets some fail. One connection stands behind it, which stays open. */
final class Faults {

    /** Which calls fail. */
    enum Calls {
        ONCE,
        TWICE,
        FOR_EVER
    }

    /** Whether a call that fails had its effect: an answer may be lost, too. */
    enum Effect {
        NONE,
        DONE
    }

    private final Connection connection;
    private final int from;
    private final int to;
    private final Effect effect;
    private final String state;
    private int calls;

    private Faults(Connection connection, int from, int to, Effect effect, String state) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.effect = effect;
        this.state = state;
    }

    static Faults at(Connection connection, int call, Calls calls, Effect effect, String state) {
        int to = switch (calls) {
            case ONCE -> call;
            case TWICE -> call + 1;
            case FOR_EVER -> Integer.MAX_VALUE;
        };
        return new Faults(connection, call, to, effect, state);
    }

    DataSource dataSource() {
        return faulty(DataSource.class, DataSources.of(this::connection));
    }

    Connection connection() {
        return faulty(Connection.class, connection);
    }

    /** Whether any call failed. */
    boolean struck() {
        return calls >= from;
    }

    private <T> T faulty(Class<T> type, T target) {
        return DataSources.proxy(type, (proxy, method, arguments) -> called(target, method, arguments));
    }

    private Object called(Object target, Method method, Object[] arguments) throws Throwable {
        calls++;
        boolean strikes = calls >= from && calls <= to;
        // what is closed is closed, whatever it says; only the connection stays
        boolean closes = method.getName().equals("close");
        boolean done = closes || effect == Effect.DONE;
        Object result = null;
        if ((done || !strikes) && !(closes && target == connection)) {
            result = DataSources.invoke(target, method, arguments);
        }
        if (strikes) {
            throw new SQLException("planted", state);
        }
        return wrapped(result);
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement statement) {
            return faulty(PreparedStatement.class, statement);
        }
        if (result instanceof Statement statement) {
            return faulty(Statement.class, statement);
        }
        if (result instanceof ResultSet rows) {
            return faulty(ResultSet.class, rows);
        }
        return result instanceof DatabaseMetaData metaData ? faulty(DatabaseMetaData.class, metaData) : result;
    }
}
