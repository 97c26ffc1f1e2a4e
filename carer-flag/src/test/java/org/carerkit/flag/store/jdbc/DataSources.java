package org.carerkit.flag.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Data sources for tests. */
final class DataSources {

    private DataSources() {}

    /** Gives connections. */
    @FunctionalInterface
    interface Connections {
        Connection next() throws SQLException;
    }

    static DataSource of(Connections connections) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return connections.next();
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    static JdbcDataSource h2(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    /** Always this connection: closing gives it back and leaves it open. */
    static DataSource one(Connection connection) {
        return of(() -> closing(connection, () -> {}));
    }

    /** Keeps connections open, as a host's pool does. */
    static DataSource pool(DataSource source) {
        Deque<Connection> idle = new ConcurrentLinkedDeque<>();
        return of(() -> {
            Connection pooled = idle.poll();
            Connection connection = pooled == null ? source.getConnection() : pooled;
            return closing(connection, () -> idle.push(connection));
        });
    }

    /** Writes down what is executed directly and each commit. */
    static DataSource noting(DataSource source, List<String> run) {
        return of(() -> {
            Connection connection = source.getConnection();
            return proxy(Connection.class, (proxy, method, arguments) -> {
                if (method.getName().equals("commit")) {
                    run.add("commit");
                }
                Object result = invoke(connection, method, arguments);
                return method.getName().equals("createStatement") ? noting((Statement) result, run) : result;
            });
        });
    }

    private static Statement noting(Statement statement, List<String> run) {
        return proxy(Statement.class, (proxy, method, arguments) -> {
            if (method.getName().equals("execute")) {
                run.add((String) arguments[0]);
            }
            return invoke(statement, method, arguments);
        });
    }

    private static Connection closing(Connection connection, Runnable close) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                close.run();
                return null;
            }
            return invoke(connection, method, arguments);
        });
    }

    /** Calls the method and throws what it throws. */
    static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(DataSources.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
