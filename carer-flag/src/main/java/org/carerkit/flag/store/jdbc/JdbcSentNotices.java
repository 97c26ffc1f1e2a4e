package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.SentNotices;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the numbers of notices in a database. Whoever gives a number holds the row of the recipient's last one until the
 * signature is committed, so two processes give two.
 */
record JdbcSentNotices(StoreSession session) implements SentNotices {

    private static final int EPOCH = 1;

    @Override
    public Optional<Sent> sentOr(UUID notice, Bytes recipient, Function<Place, Sent> signing) {
        requireNonNull(notice, "notice");
        requireNonNull(signing, "signing");
        byte[] series = recipient.toArray();
        return session.write("A notice could not be numbered", connection -> {
            // locks the notice, so that only one of two who send it gives it a number
            Optional<Optional<Sent>> waiting = waiting(connection, notice);
            if (waiting.isEmpty() || waiting.get().isPresent()) {
                return waiting.flatMap(sent -> sent);
            }
            Sent made = signing.apply(next(connection, series));
            write(
                    connection,
                    "update carer_flag_outbox set sent_epoch = ?, sent_number = ?, signed_by = ?, signed_at = ?,"
                            + " signature = ? where notice = ?",
                    made.place().epoch(),
                    made.place().sequence(),
                    made.keyId(),
                    ColumnValues.moment(made.signedAt()),
                    made.signature().toArray(),
                    notice);
            return Optional.of(made);
        });
    }

    /** Begins the epoch with one statement; numbers that are being given belong to the one before. */
    @Override
    public void newEpoch(UUID epoch) {
        requireNonNull(epoch, "epoch");
        session.write("A new epoch could not be begun", connection -> {
            int there = write(connection, "update carer_flag_sent_epoch set epoch = ? where id = ?", epoch, EPOCH);
            return there > 0 ? epoch : first(connection, epoch);
        });
    }

    private static Optional<Optional<Sent>> waiting(Connection connection, UUID notice) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select sent_epoch, sent_number, signed_by, signed_at, signature"
                        + " from carer_flag_outbox where notice = ? for update")) {
            query.setObject(1, notice);
            return ColumnValues.all(query, JdbcSentNotices::sent).stream().findFirst();
        }
    }

    private static Optional<Sent> sent(ResultSet rows) throws SQLException {
        return rows.getObject(1) == null
                ? Optional.empty()
                : Optional.of(new Sent(
                        new Place(ColumnValues.uuid(rows, 1), rows.getLong(2)),
                        rows.getString(3),
                        ColumnValues.moment(rows, 4),
                        ColumnValues.bytes(rows, 5)));
    }

    /** Takes the next number. The first transaction inserts the row; the others lose the race and start again. */
    private static Place next(Connection connection, byte[] series) throws SQLException {
        UUID epoch = epoch(connection);
        int there = write(
                connection,
                "update carer_flag_sent_number set last_number = last_number + 1 where epoch = ? and recipient = ?",
                epoch,
                series);
        if (there == 0) {
            write(
                    connection,
                    "insert into carer_flag_sent_number (epoch, recipient, last_number) values (?, ?, 1)",
                    epoch,
                    series);
            return new Place(epoch, 1);
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select last_number from carer_flag_sent_number where epoch = ? and recipient = ?")) {
            ColumnValues.set(query, epoch, series);
            List<Long> last = ColumnValues.all(query, rows -> rows.getLong(1));
            return new Place(epoch, last.get(0));
        }
    }

    private static UUID epoch(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select epoch from carer_flag_sent_epoch where id = ?")) {
            query.setInt(1, EPOCH);
            List<UUID> epochs = ColumnValues.all(query, rows -> ColumnValues.uuid(rows, 1));
            return epochs.isEmpty() ? first(connection, UUID.randomUUID()) : epochs.get(0);
        }
    }

    private static UUID first(Connection connection, UUID epoch) throws SQLException {
        write(connection, "insert into carer_flag_sent_epoch (id, epoch) values (?, ?)", EPOCH, epoch);
        return epoch;
    }

    private static int write(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ColumnValues.set(statement, values);
            return statement.executeUpdate();
        }
    }
}
