package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;

import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A transaction holds back while others begin after it, commit before it and are read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateCommitTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_change_that_commits_late_is_not_skipped(TestDatabase database) throws Exception {
        DataSource dataSource = database.migrated();
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        store.append(append(carer(1), "old"));
        Changes before = store.changes(Changes.START, 10);
        try (Connection host = dataSource.getConnection()) {
            host.setAutoCommit(false);
            store.within(host).append(append(carer(1), "late, of a history that is there"));
            store.within(host).append(append(carer(2), "late, of a new history"));
            store.append(append(carer(3), "early"));

            Changes early = store.changes(before.cursor(), 10);
            assertThat(carers(early)).containsExactly(carer(3));
            assertThat(carers(store.changes(early.cursor(), 10))).isEmpty();
            host.commit();
            host.setAutoCommit(true);

            assertThat(carers(store.changes(early.cursor(), 10))).containsExactlyInAnyOrder(carer(1), carer(2));
            assertThat(all(store)).containsExactlyInAnyOrder(carer(1), carer(2), carer(3));
        }
    }

    private static List<CarerId> all(FlagStore store) {
        return carers(store.changes(Changes.START, 10));
    }

    private static List<CarerId> carers(Changes changes) {
        return changes.changes().stream().map(Changes.Change::carer).toList();
    }
}
