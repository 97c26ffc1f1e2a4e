package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.carerkit.flag.store.OutboxOutcome;
import org.jspecify.annotations.Nullable;

/** Keeps the outbox in a database. */
record JdbcOutbox(StoreSession session) implements Outbox {

    private static final String COLUMNS = "select o.id, o.carer, o.sequence, o.connector, o.notice, o.sealed, o.due,"
            + " o.attempts, o.handed_over, o.dead, o.reason from carer_flag_outbox o ";

    @Override
    public List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit) {
        requireNonNull(claim, "claim");
        JdbcFlagStore.checkLimit(limit);
        return session.write("Entries could not be claimed", connection -> {
            List<OutboxEntry> claimed = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(COLUMNS
                            + "where not o.dead and o.due <= ? and not exists (select 1 from carer_flag_outbox p"
                            + " where p.carer = o.carer and p.connector = o.connector and not p.dead"
                            + " and p.sequence < o.sequence)"
                            + " order by o.due, o.sequence limit " + limit + " for update skip locked");
                    PreparedStatement update = connection.prepareStatement(
                            "update carer_flag_outbox set claim = ?, due = ?, attempts = attempts + 1"
                                    + " where id = ? and not dead and due <= ?")) {
                query.setObject(1, ColumnValues.moment(now));
                for (OutboxEntry entry : ColumnValues.all(query, JdbcOutbox::entry)) {
                    ColumnValues.set(update, claim, ColumnValues.moment(until), entry.id(), ColumnValues.moment(now));
                    if (update.executeUpdate() == 1) {
                        claimed.add(entry.claimed(until));
                    }
                }
            }
            return claimed;
        });
    }

    /** Locks the histories first, as an append does, so that each sees what the other committed. */
    @Override
    public HandOver handOver(UUID entry, UUID claim, Map<CarerId, Long> decidedOn) {
        requireNonNull(claim, "claim");
        return session.write("An entry could not be handed over", connection -> {
            Map<CarerId, LockedHistory> now = LockedHistory.of(connection, decidedOn.keySet());
            boolean unchanged = decidedOn.entrySet().stream()
                    .allMatch(one -> now.getOrDefault(one.getKey(), LockedHistory.NOTHING)
                                    .head()
                                    .version()
                            == one.getValue());
            if (unchanged) {
                return changed(
                                connection,
                                "update carer_flag_outbox set handed_over = true where id = ? and claim = ?",
                                entry,
                                claim)
                        ? HandOver.NOW
                        : HandOver.NOT_YOURS;
            }
            try (PreparedStatement query = connection.prepareStatement(COLUMNS + "where o.id = ? and o.claim = ?")) {
                ColumnValues.set(query, entry, claim);
                return ColumnValues.all(query, JdbcOutbox::entry).isEmpty()
                        ? HandOver.NOT_YOURS
                        : HandOver.DECIDE_AGAIN;
            }
        });
    }

    @Override
    public boolean settle(UUID entry, UUID claim, OutboxOutcome outcome) {
        requireNonNull(outcome, "outcome");
        return session.write("An entry could not be settled", connection -> {
            if (outcome instanceof OutboxOutcome.Again again) {
                return changed(
                        connection,
                        "update carer_flag_outbox set claim = null, due = ?, reason = ? where id = ? and claim = ?",
                        ColumnValues.moment(again.due()),
                        again.reason(),
                        entry,
                        claim);
            }
            if (outcome instanceof OutboxOutcome.Dead dead) {
                return changed(
                        connection,
                        "update carer_flag_outbox set claim = null, dead = true, reason = ? where id = ? and claim = ?",
                        dead.reason(),
                        entry,
                        claim);
            }
            return changed(connection, "delete from carer_flag_outbox where id = ? and claim = ?", entry, claim);
        });
    }

    @Override
    public List<OutboxEntry> entries(OutboxState state, Optional<UUID> after, int limit) {
        requireNonNull(state, "state");
        JdbcFlagStore.checkLimit(limit);
        return session.read("Entries could not be listed", connection -> {
            try (PreparedStatement query = connection.prepareStatement(COLUMNS + "where o.dead = ?"
                    + (after.isPresent() ? " and o.id > ?" : "") + " order by o.id limit " + limit)) {
                query.setBoolean(1, state == OutboxState.DEAD);
                if (after.isPresent()) {
                    query.setObject(2, after.get());
                }
                return ColumnValues.all(query, JdbcOutbox::entry);
            }
        });
    }

    @Override
    public boolean revive(UUID entry, Instant due) {
        return session.write(
                "An entry could not be revived",
                connection -> changed(
                        connection,
                        "update carer_flag_outbox set dead = false, due = ? where id = ? and dead",
                        ColumnValues.moment(due),
                        entry));
    }

    private static boolean changed(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ColumnValues.set(statement, values);
            return statement.executeUpdate() == 1;
        }
    }

    private static OutboxEntry entry(ResultSet rows) throws SQLException {
        return new OutboxEntry(
                ColumnValues.uuid(rows, 1),
                ColumnValues.carer(rows, 2),
                rows.getLong(3),
                rows.getString(4),
                ColumnValues.uuid(rows, 5),
                ColumnValues.bytes(rows, 6),
                ColumnValues.moment(rows, 7),
                rows.getInt(8),
                rows.getBoolean(9),
                rows.getBoolean(10) ? OutboxState.DEAD : OutboxState.WAITING,
                rows.getString(11));
    }
}
