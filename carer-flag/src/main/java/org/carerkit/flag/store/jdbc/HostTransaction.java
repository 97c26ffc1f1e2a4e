package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.Outbox;

/** A store inside a transaction that somebody else began and will end. */
record HostTransaction(Connection connection) implements FlagStore {

    /** Another append can only be first for as many ids and histories as there are. */
    private static final int ATTEMPTS = 10;

    @Override
    public AppendResult append(Append append) {
        return appendAll(List.of(append)).get(0);
    }

    @Override
    public List<AppendResult> appendAll(List<Append> appends) {
        List<Append> all = List.copyOf(appends);
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("The connection commits by itself: call setAutoCommit(false) first");
            }
            for (int attempt = 1; ; attempt++) {
                // PostgreSQL would not go on with a transaction in which a statement failed
                Savepoint before = connection.setSavepoint();
                try {
                    List<AppendResult> results = Appending.run(connection, all);
                    connection.releaseSavepoint(before);
                    return results;
                } catch (SQLException | RuntimeException | Error e) {
                    rollBack(before, e);
                    boolean lostRace = e instanceof SQLException failure && Dialect.isDuplicate(failure);
                    if (!lostRace || e.getSuppressed().length > 0 || attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            throw Failures.of("Events could not be appended", e);
        }
    }

    @Override
    public History history(CarerId carer) {
        requireNonNull(carer, "carer");
        try {
            return Reading.history(connection, carer);
        } catch (SQLException e) {
            throw Failures.of("A history could not be read", e);
        }
    }

    @Override
    public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
        checkLimit(limit);
        try {
            return Reading.flags(connection, after, limit);
        } catch (SQLException e) {
            throw Failures.of("Flags could not be listed", e);
        }
    }

    @Override
    public AppendResult erase(Append last) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void reindex(List<FlagRow> flags) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<FlagSummary> flag(CarerId carer) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public FlagCounts counts(Instant at) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Changes changes(String cursor, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Outbox outbox() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public AuditLog log() {
        throw new UnsupportedOperationException("not yet");
    }

    static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: 1 or more is needed");
        }
    }

    private void rollBack(Savepoint before, Throwable cause) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
