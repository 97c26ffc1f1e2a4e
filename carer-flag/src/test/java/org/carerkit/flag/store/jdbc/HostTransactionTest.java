package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.AppendResult.IdTaken;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostTransactionTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_append_is_kept_with_the_host_s_data_when_the_host_commits(TestDatabase database) throws SQLException {
        DataSource dataSource = withPatients(database);
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            admit(connection);
            assertThat(store.within(connection).append(append(carer(1), "a"))).isInstanceOf(Appended.class);
            assertThat(store.within(connection).history(carer(1)).version()).isEqualTo(1);
            assertThat(store.history(carer(1)).version())
                    .as("seen by others before the commit")
                    .isZero();
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(patients(dataSource)).isEqualTo(1);
        assertThat(StoredEvents.verify(store)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_append_is_lost_with_the_host_s_data_when_the_host_rolls_back(TestDatabase database) throws SQLException {
        DataSource dataSource = withPatients(database);
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            admit(connection);
            store.within(connection).appendAll(List.of(append(carer(1), "a"), append(carer(2), "b")));
            assertThat(StoredEvents.carers(store.within(connection), Optional.empty()))
                    .containsExactly(carer(1), carer(2));
            connection.rollback();
            connection.setAutoCommit(true);
        }

        assertThat(patients(dataSource)).isZero();
        assertThat(StoredEvents.verify(store)).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_refused_append_leaves_the_host_s_transaction_as_it_was(TestDatabase database) throws SQLException {
        DataSource dataSource = withPatients(database);
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        store.append(append(carer(1), "a"));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            admit(connection);
            assertThat(store.within(connection).append(append(carer(2), "a", "b")))
                    .isEqualTo(new IdTaken(StoredEvents.id("a")));
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(patients(dataSource)).isEqualTo(1);
        assertThat(StoredEvents.verify(store)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_failed_append_leaves_the_host_s_transaction_as_it_was(TestDatabase database) throws SQLException {
        DataSource dataSource = withPatients(database);
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        TestDatabase.execute(
                dataSource, "alter table carer_flag_event add constraint refuses check (version > 1000000)");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            admit(connection);
            FlagStore within = store.within(connection);
            assertThatExceptionOfType(FlagStoreException.class).isThrownBy(() -> within.append(append(carer(1), "a")));
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(patients(dataSource)).isEqualTo(1);
        assertThat(StoredEvents.carers(store, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_connection_that_commits_by_itself_is_refused(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        try (Connection connection = dataSource.getConnection()) {
            FlagStore within = store.within(connection);
            assertThatIllegalStateException()
                    .isThrownBy(() -> within.append(append(carer(1), "a")))
                    .withMessageContaining("setAutoCommit(false)");
        }
        assertThat(StoredEvents.verify(store)).isZero();
    }

    private static DataSource withPatients(TestDatabase database) {
        DataSource dataSource = database.migrated();
        TestDatabase.execute(dataSource, "create table patient (name varchar(20))");
        return dataSource;
    }

    private static void admit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into patient values ('Nobody')");
        }
    }

    private static int patients(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from patient")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
