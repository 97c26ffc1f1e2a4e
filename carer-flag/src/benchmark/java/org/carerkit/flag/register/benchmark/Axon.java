package org.carerkit.flag.register.benchmark;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;

/** Axon's JDBC event storage engine: the events alone, neither sealed nor with a state beside them. For one thread. */
final class Axon implements AutoCloseable {

    private final Connection connection;
    private final JdbcEventStorageEngine engine;

    Axon(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        engine = JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .connectionProvider(() -> open(connection))
                .transactionManager(new Committing(connection))
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** The same one, which the engine cannot close: it has to be there still when the transaction commits. */
    private static Connection open(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Axon.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    /** Appends one event, in a transaction of its own. */
    void append(FlagEvent event, long sequence) {
        engine.appendEvents(new GenericDomainEventMessage<>(
                "CarerFlag", event.header().carer().toString(), sequence, FlagEventJson.toText(event)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Begins, commits and rolls back on one connection. */
    private record Committing(Connection connection) implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            try {
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new Transaction() {
                @Override
                public void commit() {
                    try {
                        connection.commit();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public void rollback() {
                    try {
                        connection.rollback();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        }
    }
}
