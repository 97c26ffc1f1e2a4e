package org.carerkit.flag.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameEverywhereTest {

    private static final List<FlagEvent> HISTORY = List.of(
            identified(1, "i"),
            given(2, "g"),
            confirmed(3, "c"),
            withdrawn(4, "w"),
            given(5, "g2", id("w")),
            new Restricted(on(6, "r")),
            new Unrestricted(on(7, "u"), List.of(id("r"))),
            ended(8, "e", FlagEndReason.MOVED_AWAY),
            new Corrected(on(9, "x"), id("e"), null));

    private final CarerKeys keys = new InMemoryCarerKeys();

    @TempDir
    private Path folder;

    @Test
    void the_same_events_in_memory_and_in_h2_give_equal_flags_before_and_after_closing() throws SQLException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("flags") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        JdbcFlagStore.migrate(dataSource);
        CarerFlagRegister memory = register(new InMemoryFlagStore());
        CarerFlagRegister h2 = register(JdbcFlagStore.on(dataSource).open());
        for (FlagEvent event : HISTORY) {
            assertThat(memory.record(RecordCommand.of(event)))
                    .isEqualTo(h2.record(RecordCommand.of(event)))
                    .isInstanceOf(RecordResult.Recorded.class);
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
        CarerFlagRegister reopened = register(JdbcFlagStore.on(dataSource).open());

        assertThat(reopened.history(CARER)).isEqualTo(HISTORY).isEqualTo(memory.history(CARER));
        assertThat(reopened.flag(CARER)).isEqualTo(memory.flag(CARER)).isEqualTo(h2.flag(CARER));
        assertThat(reopened.flag(CARER).flag().findings()).isEmpty();
    }

    @Test
    void the_same_events_in_another_order_and_repeated_give_the_same_flag() {
        CarerFlagRegister inOrder = register(new InMemoryFlagStore());
        inOrder.accept(HISTORY);
        List<FlagEvent> shuffled = new ArrayList<>(HISTORY);
        shuffled.addAll(HISTORY);
        Collections.shuffle(shuffled, new Random(1));
        CarerFlagRegister disordered = register(new InMemoryFlagStore());
        shuffled.forEach(event -> disordered.accept(List.of(event)));

        assertThat(disordered.flag(CARER).flag()).isEqualTo(inOrder.flag(CARER).flag());
        assertThat(disordered.history(CARER)).hasSameElementsAs(HISTORY).hasSize(HISTORY.size());
    }

    private CarerFlagRegister register(FlagStore store) {
        return CarerFlagRegister.builder(store, Clock.fixed(at(100), ZoneOffset.UTC))
                .keys(keys)
                .build();
    }
}
