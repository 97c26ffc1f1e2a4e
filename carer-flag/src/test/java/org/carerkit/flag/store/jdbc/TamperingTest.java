package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.carerkit.flag.audit.AuditFault;
import org.carerkit.flag.audit.AuditReport;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.audit.FlagAudit;
import org.carerkit.flag.event.FlagFinding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody who may write to the database changes one thing at a time, in everything that a checkpoint covers. Each change is
 * found and named; then it is taken back, and nothing is found.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TamperingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    /** Every column of an event, and another value for it; H2 and PostgreSQL know the functions. */
    private static final Map<String, String> EVENT_COLUMNS = new TreeMap<>(Map.of(
            "carer", "'00000000-0000-5eed-0000-0000000000ff'",
            "version", "version + 100",
            "event_id", "'00000000-0000-5eed-0000-0000000000fe'",
            "recorded_at", "recorded_at + interval '1' second",
            "digest", "payload",
            "payload", "digest",
            "link", "digest"));

    private static final Map<String, String> LEAF_COLUMNS = new TreeMap<>(Map.of(
            "position", "position + 100",
            "carer", "'00000000-0000-5eed-0000-0000000000ff'",
            "version", "version + 1",
            "link", "(select digest from carer_flag_event where version = 1 and carer = '" + carer(1) + "')"));

    private DataSource dataSource;
    private FlagAudit audit;
    private Checkpoint checkpoint;
    private int tried;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_column_of_every_event_that_is_edited_is_found(TestDatabase database) throws SQLException {
        begin(database);
        for (String key : rows("select carer || ' ' || version from carer_flag_event order by 1")) {
            String carer = key.substring(0, 36);
            long version = Long.parseLong(key.substring(37));
            String row = " where carer = '" + carer + "' and version = " + version;
            for (Map.Entry<String, String> column : EVENT_COLUMNS.entrySet()) {
                List<AuditFault> faults =
                        after("update carer_flag_event set " + column.getKey() + " = " + column.getValue() + row);
                assertThat(faults).as("%s of %s", column.getKey(), key).anySatisfy(fault -> {
                    assertThat(fault.carer().orElseThrow().toString()).isEqualTo(carer);
                    assertThat(fault.version()).isEqualTo(OptionalLong.of(version));
                });
            }
        }
        assertThat(tried).isEqualTo(EVENT_COLUMNS.size() * 7);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_event_that_is_deleted_is_found(TestDatabase database) throws SQLException {
        begin(database);
        for (String key : rows("select carer || ' ' || version from carer_flag_event order by 1")) {
            long version = Long.parseLong(key.substring(37));
            List<AuditFault> faults = after("delete from carer_flag_event where carer = '" + key.substring(0, 36)
                    + "' and version = " + version);
            assertThat(faults).as(key).anySatisfy(fault -> {
                assertThat(fault.carer().orElseThrow().toString()).isEqualTo(key.substring(0, 36));
                assertThat(fault.version()).isEqualTo(OptionalLong.of(version));
                assertThat(fault.what()).isIn(FlagFinding.AUDIT_EVENT_MISSING, FlagFinding.AUDIT_HISTORY_SHORT);
            });
        }
        assertThat(tried).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_events_that_change_places_are_found(TestDatabase database) throws SQLException {
        begin(database);
        String first = " where carer = '" + carer(1) + "' and version = ";

        List<AuditFault> within = after(
                "update carer_flag_event set version = -1" + first + 1,
                "update carer_flag_event set version = 1" + first + 2,
                "update carer_flag_event set version = 2" + first + "-1");
        List<AuditFault> across = after(
                "update carer_flag_event set version = -1" + first + 1,
                "update carer_flag_event set carer = '" + carer(1) + "' where carer = '" + carer(2)
                        + "' and version = 1",
                "update carer_flag_event set carer = '" + carer(2) + "', version = 1" + first + "-1");

        assertThat(within)
                .contains(fault(FlagFinding.AUDIT_EVENT_CHANGED, 1, 1), fault(FlagFinding.AUDIT_EVENT_CHANGED, 1, 2));
        assertThat(across)
                .contains(fault(FlagFinding.AUDIT_EVENT_CHANGED, 1, 1), fault(FlagFinding.AUDIT_EVENT_CHANGED, 2, 1));
    }

    /** All that belongs together is put back to how it was, so that only the log knows better. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_chain_that_is_rolled_back_is_found(TestDatabase database) throws SQLException {
        begin(database);
        List<AuditFault> faults = after(
                "delete from carer_flag_event where carer = '" + carer(1) + "' and version > 1",
                "update carer_flag_history set version = 1, link = (select link from carer_flag_event where carer = '"
                        + carer(1) + "') where carer = '" + carer(1) + "'");

        assertThat(faults).containsExactly(fault(FlagFinding.AUDIT_HISTORY_SHORT, 1, 2));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_history_that_is_deleted_altogether_is_found(TestDatabase database) throws SQLException {
        begin(database);
        List<AuditFault> faults = after(
                "delete from carer_flag_event where carer = '" + carer(2) + "'",
                "delete from carer_flag_history where carer = '" + carer(2) + "'");

        assertThat(faults).containsExactly(fault(FlagFinding.AUDIT_HISTORY_SHORT, 2, 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_column_of_every_leaf_that_is_edited_and_every_leaf_that_is_deleted_is_found(TestDatabase database)
            throws SQLException {
        begin(database);
        for (String position : rows("select position from carer_flag_log order by position")) {
            for (Map.Entry<String, String> column : LEAF_COLUMNS.entrySet()) {
                assertThat(after("update carer_flag_log set " + column.getKey() + " = " + column.getValue()
                                + " where position = " + position))
                        .as("%s of leaf %s", column.getKey(), position)
                        .isNotEmpty();
            }
            assertThat(after("delete from carer_flag_log where position = " + position))
                    .as("leaf %s", position)
                    .isNotEmpty();
        }
        assertThat(tried).isEqualTo(4 * (LEAF_COLUMNS.size() + 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_log_says_of_its_own_end_is_compared_with_its_leaves(TestDatabase database) throws SQLException {
        begin(database);
        String other = "(select link from carer_flag_log where position = 0)";
        for (String change : List.of("leaves = 3", "frontier = " + other, "head_root = " + other, "head_size = 1")) {
            assertThat(after("update carer_flag_log_state set " + change))
                    .as(change)
                    .contains(new AuditFault(
                            FlagFinding.AUDIT_LOG_STATE, Optional.empty(), OptionalLong.empty(), OptionalLong.empty()));
        }
    }

    /** Three carers, seven events, four leaves of two checkpoints. */
    private void begin(TestDatabase database) {
        dataSource = database.migrated();
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        audit = new FlagAudit(store, CLOCK);
        store.append(append(carer(1), "a", "b", "c"));
        store.append(append(carer(2), "d"));
        audit.checkpoint();
        store.append(append(carer(2), "e"));
        store.append(append(carer(3), "f", "g"));
        checkpoint = audit.checkpoint();
        assertThat(checkpoint.size()).isEqualTo(4);
        AuditReport report = audit.verify(checkpoint);
        assertThat(report.faults()).isEmpty();
        assertThat(report.coveredEvents()).isEqualTo(7);
    }

    /** What is found after the changes; afterwards everything is as it was, and nothing is found. */
    private List<AuditFault> after(String... changes) throws SQLException {
        List<String> tables =
                List.of("carer_flag_event", "carer_flag_log", "carer_flag_log_state", "carer_flag_history");
        for (String one : tables) {
            execute("drop table if exists kept_" + one);
            execute("create table kept_" + one + " as select * from " + one);
        }
        for (String change : changes) {
            assertThat(execute(change)).as(change).isPositive();
        }
        List<AuditFault> faults = audit.verify(checkpoint).faults();
        for (String one : tables) {
            execute("delete from " + one);
            execute("insert into " + one + " select * from kept_" + one);
        }
        assertThat(audit.verify(checkpoint).faults()).isEmpty();
        tried++;
        return faults;
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static AuditFault fault(FlagFinding what, int carer, long version) {
        return new AuditFault(what, Optional.of(carer(carer)), OptionalLong.of(version), OptionalLong.empty());
    }
}
