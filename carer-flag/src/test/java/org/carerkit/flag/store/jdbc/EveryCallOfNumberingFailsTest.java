package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.SentNotices.Place;
import org.carerkit.flag.store.SentNotices.Sent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of JDBC fails with which a notice gets its number, and with which an epoch begins. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryCallOfNumberingFailsTest extends FailingCalls {

    private static final Bytes RECIPIENT = Bytes.of(new byte[] {1});

    private int notices;

    @ParameterizedTest
    @MethodSource("databases")
    void a_number_is_kept_with_its_signature_or_not_given(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore sound = JdbcFlagStore.on(dataSource).open();
        Set<Place> given = new HashSet<>();
        try (Connection connection = dataSource.getConnection()) {
            everywhere(connection, () -> {
                UUID notice = waiting(sound);
                Function<Place, Sent> signing =
                        place -> new Sent(place, "key", Instant.EPOCH, Bytes.of(new byte[] {(byte) given.size()}));
                return operation(store -> store.sentNotices().sentOr(notice, RECIPIENT, signing), sound, () -> {
                    Sent sent = sound.sentNotices()
                            .sentOr(notice, RECIPIENT, signing)
                            .orElseThrow();
                    assertThat(sound.sentNotices().sentOr(notice, RECIPIENT, place -> {
                                throw new IllegalStateException("signed before");
                            }))
                            .contains(sent);
                    assertThat(given.add(sent.place())).isTrue();
                    assertThat(sent.place().sequence()).isEqualTo(given.size());
                });
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_epoch_begins_or_does_not(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore sound = JdbcFlagStore.on(dataSource).open();
        try (Connection connection = dataSource.getConnection()) {
            everywhere(connection, () -> {
                UUID epoch = UUID.randomUUID();
                return operation(store -> store.sentNotices().newEpoch(epoch), sound, () -> {
                    sound.sentNotices().newEpoch(epoch);
                    assertThat(sound.sentNotices()
                                    .sentOr(
                                            waiting(sound),
                                            RECIPIENT,
                                            place -> new Sent(place, "key", Instant.EPOCH, RECIPIENT))
                                    .orElseThrow()
                                    .place())
                            .isEqualTo(new Place(epoch, 1));
                });
            });
        }
    }

    /** Puts a notice into the outbox and returns its id. */
    private UUID waiting(FlagStore store) {
        notices++;
        UUID notice = new UUID(7, notices);
        store.append(append(carer(notices), "event " + notices)
                .sending(List.of(new NewOutboxEntry(notice, "school", notice, RECIPIENT, Instant.EPOCH))));
        return notice;
    }

    private Operation operation(Consumer<FlagStore> attempt, JdbcFlagStore sound, Runnable settle) {
        return new Operation() {
            @Override
            public void attempt(Faults faults) {
                tolerant(() -> attempt.accept(store(faults.dataSource(), sound, Durability.PROCESS_KILL)));
            }

            @Override
            public void settle() {
                settle.run();
            }
        };
    }
}
