package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagRow.ReferralRow;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StateInterval;
import org.carerkit.flag.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Writes histories and flags to the database. */
record HistoryStatements(Connection connection) {

    /** The columns that {@link #flagValues} fills. */
    static final String FLAG_COLUMNS = "counted = ?, state = ?, since = ?, source = ?, setting = ?, review_due = ?,"
            + " kinds = ?, kinds_until = ?, details = ?";

    /** Rows to be written together, each a list of parameters. */
    private static final class Batch implements AutoCloseable {

        private final PreparedStatement statement;
        private boolean any;

        Batch(Connection connection, String sql) throws SQLException {
            this.statement = connection.prepareStatement(sql);
        }

        void add(@Nullable Object... values) throws SQLException {
            ColumnValues.set(statement, values);
            statement.addBatch();
            any = true;
        }

        void write() throws SQLException {
            if (any) {
                statement.executeBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /**
     * Writes the heads of histories, and the flags of those that have one. The first transaction inserts a new history;
     * the others lose the race and start again.
     */
    void heads(Map<CarerId, LockedHistory> before, Map<CarerId, HistoryHead> after, Map<CarerId, FlagRow> flags)
            throws SQLException {
        try (Batch insert = new Batch(
                        connection, "insert into carer_flag_history (version, link, carer) values (?, ?, ?)");
                Batch update = new Batch(
                        connection,
                        "update carer_flag_history set version = ?, link = ?, change_number = null where carer = ?");
                Batch insertAll = new Batch(
                        connection,
                        "insert into carer_flag_history (version, link, counted, state, since, source, setting,"
                                + " review_due, kinds, kinds_until, details, carer)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                Batch updateAll = new Batch(
                        connection,
                        "update carer_flag_history set version = ?, link = ?, change_number = null, " + FLAG_COLUMNS
                                + " where carer = ?")) {
            for (Map.Entry<CarerId, HistoryHead> one : after.entrySet()) {
                boolean there = before.containsKey(one.getKey());
                HistoryHead head = one.getValue();
                @Nullable Object[] values = {head.version(), head.link().toArray()};
                FlagRow flag = flags.get(one.getKey());
                if (flag == null) {
                    (there ? update : insert).add(with(values, one.getKey().value()));
                } else {
                    (there ? updateAll : insertAll)
                            .add(with(
                                    with(values, flagValues(flag)), one.getKey().value()));
                }
            }
            insert.write();
            insertAll.write();
            update.write();
            updateAll.write();
        }
    }

    private static @Nullable Object[] with(@Nullable Object[] values, @Nullable Object... more) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    static @Nullable Object[] flagValues(FlagRow flag) {
        FlagSummary summary = flag.summary();
        return new @Nullable Object[] {
            flag.counted(),
            summary.state().name(),
            ColumnValues.moment(summary.since()),
            ColumnValues.name(summary.source()),
            ColumnValues.name(summary.setting()),
            summary.reviewDue(),
            ColumnValues.kinds(summary.kinds()),
            summary.kindsUntil(),
            FlagDetails.of(flag)
        };
    }

    void events(List<StoredEvent> events) throws SQLException {
        try (Batch insert = new Batch(
                connection,
                "insert into carer_flag_event (carer, version, event_id, recorded_at, digest, payload, link)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (StoredEvent event : events) {
                insert.add(
                        event.carer().value(),
                        event.version(),
                        event.id(),
                        ColumnValues.moment(event.recordedAt()),
                        event.digest().toArray(),
                        event.payload().toArray(),
                        event.link().toArray());
            }
            insert.write();
        }
    }

    /** Writes the flags of existing histories. */
    void flags(Map<CarerId, LockedHistory> before, Collection<FlagRow> flags) throws SQLException {
        try (Batch update =
                new Batch(connection, "update carer_flag_history set " + FLAG_COLUMNS + " where carer = ?")) {
            for (FlagRow flag : flags) {
                update.add(with(flagValues(flag), flag.carer().value()));
            }
            update.write();
        }
        details(before, flags);
    }

    /** Writes the rows in other tables, but only those that have changed. */
    void details(Map<CarerId, LockedHistory> before, Collection<FlagRow> flags) throws SQLException {
        List<FlagRow> changed = flags.stream()
                .filter(flag -> FlagDetails.of(flag)
                        != before.getOrDefault(flag.carer(), LockedHistory.NOTHING)
                                .details())
                .toList();
        List<CarerId> replaced = changed.stream()
                .map(FlagRow::carer)
                .filter(carer ->
                        before.getOrDefault(carer, LockedHistory.NOTHING).details() != FlagDetails.NONE)
                .toList();
        deleteDetails(replaced);
        insertDetails(changed);
    }

    void deleteDetails(List<CarerId> carers) throws SQLException {
        for (String table : List.of("carer_flag_state", "carer_flag_referral", "carer_flag_lookup")) {
            try (Batch delete = new Batch(connection, "delete from " + table + " where carer = ?")) {
                for (CarerId carer : carers) {
                    delete.add(carer.value());
                }
                delete.write();
            }
        }
    }

    private void insertDetails(List<FlagRow> flags) throws SQLException {
        try (Batch states = new Batch(
                        connection,
                        "insert into carer_flag_state (carer, place, state, from_at, until_at) values (?, ?, ?, ?, ?)");
                Batch referrals = new Batch(
                        connection,
                        "insert into carer_flag_referral (carer, place, made, answer_by, answered, closed)"
                                + " values (?, ?, ?, ?, ?, ?)");
                Batch lookups = new Batch(connection, "insert into carer_flag_lookup (carer, hash) values (?, ?)")) {
            for (FlagRow flag : flags) {
                for (int i = 0; i < flag.intervals().size(); i++) {
                    StateInterval one = flag.intervals().get(i);
                    states.add(
                            flag.carer().value(),
                            i,
                            one.state().name(),
                            ColumnValues.moment(one.from()),
                            ColumnValues.moment(one.until()));
                }
                for (int i = 0; i < flag.referrals().size(); i++) {
                    ReferralRow one = flag.referrals().get(i);
                    referrals.add(flag.carer().value(), i, one.made(), one.answerBy(), one.answered(), one.closed());
                }
                for (Bytes hash : flag.lookups()) {
                    lookups.add(flag.carer().value(), hash.toArray());
                }
            }
            states.write();
            referrals.write();
            lookups.write();
        }
    }

    /**
     * Adds entries to the outbox, and leaves existing ones as they are. The two databases have no common syntax that uses the
     * primary key for this.
     */
    void outbox(List<Append> appends) throws SQLException {
        try (Batch insert = new Batch(
                connection,
                "insert into carer_flag_outbox (id, carer, connector, notice, sealed, due)"
                        + " select cast(? as uuid), cast(? as uuid), cast(? as varchar(100)), cast(? as uuid),"
                        + " cast(? as bytea), cast(? as timestamp(6) with time zone)"
                        + " where not exists (select 1 from carer_flag_outbox where id = ?)")) {
            for (Append append : appends) {
                for (NewOutboxEntry entry : append.outbox()) {
                    insert.add(
                            entry.id(),
                            append.carer().value(),
                            entry.connector(),
                            entry.notice(),
                            entry.sealed().toArray(),
                            ColumnValues.moment(entry.due()),
                            entry.id());
                }
            }
            insert.write();
        }
    }
}
