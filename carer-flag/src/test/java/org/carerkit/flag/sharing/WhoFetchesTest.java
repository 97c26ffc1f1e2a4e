package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.ChangesForRecipient;
import org.carerkit.flag.register.ChangesForRecipient.ChangedCarer;
import org.carerkit.flag.register.ChangesRequest;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.carerkit.flag.store.jdbc.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A recipient that fetches sees what ended, what was wrong and what it must forget, and nothing of anybody else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoFetchesTest extends WaitingFixture {

    /** May know addresses, and may not know that somebody is protected. */
    static final Recipient SERVICE =
            new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("council", "carers-centre"));

    private static final CarerId OTHER = new CarerId(new UUID(0xca4e4L, 77));

    private String cursor = ChangesRequest.START;

    @BeforeEach
    void emptyRegister() {
        register = fetching();
        cursor = ChangesRequest.START;
    }

    @Test
    void an_end_that_is_no_error_is_seen_by_those_who_fetch() {
        told(CARER);
        record(ended(5, "e", FlagEndReason.MOVED_AWAY));

        assertThat(fetched()).containsExactly(new ChangedCarer(CARER, List.of()));
        assertThat(fetched()).isEmpty();
    }

    @Test
    void a_decline_leaves_nothing_to_hold_but_that_it_stands() {
        told(CARER);
        record(ended(5, "e", FlagEndReason.CARER_DECLINED));

        assertThat(fetched())
                .containsExactly(new ChangedCarer(
                        CARER,
                        List.of(FlagField.NAME, FlagField.BIRTH_DATE, FlagField.ADDRESS, FlagField.PHONE_AND_EMAIL)));
    }

    @Test
    void a_correction_of_the_identification_is_seen() {
        told(CARER);
        record(new Corrected(on(5, "x"), id("i" + CARER), null));

        assertThat(fetched()).extracting(ChangedCarer::carer).containsExactly(CARER);
        assertThat(fetched()).isEmpty();
    }

    @Test
    void consent_that_is_withdrawn_asks_to_forget_everything() {
        told(CARER);
        record(withdrawn(5, "w"));

        assertThat(fetched())
                .singleElement()
                .satisfies(changed -> assertThat(changed.forget()).contains(FlagField.STATE, FlagField.ADDRESS));
        record(ended(5, "e", FlagEndReason.CARER_DECLINED));
        assertThat(fetched()).as("it is none of theirs any more").isEmpty();
    }

    @Test
    void an_erased_record_asks_those_who_fetch_to_forget_everything_and_nobody_else_hears() {
        told(CARER);
        assertThat(register.erase(new Erased(on(5, "gone")))).isInstanceOf(RecordResult.Recorded.class);

        assertThat(fetched()).containsExactly(new ChangedCarer(CARER, List.of(FlagField.STATE)));
        assertThat(fetched()).isEmpty();
        assertThat(ask(COUNCIL, ChangesRequest.START, 10).changes()).isEmpty();
        assertThat(register.history(CARER)).hasSize(2);
        assertThat(register.erase(new Erased(on(5, "gone")))).isEqualTo(new RecordResult.Erased());
    }

    @Test
    void whoever_was_never_told_sees_the_same_whether_much_or_nothing_happens_to_a_carer() {
        told(CARER);
        ChangesForRecipient before = ask(COUNCIL, ChangesRequest.START, 10);
        record(new Restricted(on(5, "r")), ended(5, "e", FlagEndReason.CARER_DECLINED));
        ChangesForRecipient after = ask(COUNCIL, before.cursor(), 10);

        assertThat(before.changes()).isEmpty();
        assertThat(after.changes()).isEmpty();
        assertThat(after.full()).isFalse();
        assertThat(after.cursor()).hasSameSizeAs(before.cursor()).isNotEqualTo(before.cursor());
        assertThat(ask(COUNCIL, after.cursor(), 10).cursor())
                .as("a cursor does not show that nothing happened")
                .isNotEqualTo(after.cursor());
    }

    @Test
    void what_happens_behind_the_fields_that_somebody_was_told_is_not_seen() {
        told(CARER);
        record(
                new Informed(on(5, "n"), "leaflet", List.of(), null),
                new ConsentRecorded(on(5, "c"), Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(COUNCIL))));
        share(5, "council");

        assertThat(fetched()).isEmpty();
    }

    @Test
    void a_carer_who_is_restricted_looks_like_one_whose_address_is_merely_gone() {
        List<Object> seen = new ArrayList<>();
        for (boolean restricted : List.of(true, false)) {
            emptyRegister();
            told(OTHER);
            told(CARER);
            record(restricted ? new Restricted(on(5, "change")) : new RolesChanged(on(5, "change"), withoutAddress()));
            record(about(OTHER, new Ended(on(5, "end"), FlagEndReason.MOVED_AWAY)));
            if (restricted) {
                record(new Restricted(on(5, "again"))); // a second one that nobody may notice
            }
            ChangesForRecipient first = ask(SERVICE, cursor, 1);
            ChangesForRecipient second = ask(SERVICE, first.cursor(), 1);
            ChangesForRecipient third = ask(SERVICE, second.cursor(), 1);
            seen.add(List.of(
                    first.changes(), first.full(), second.changes(), second.full(), third.changes(), third.full()));
        }
        assertThat(seen.get(0)).isEqualTo(seen.get(1));
        assertThat(seen.get(0).toString()).contains("ADDRESS");
    }

    @Test
    void a_restriction_is_not_seen_by_somebody_who_holds_nothing_that_it_protects() {
        itIsDay(4);
        record(identified(1, "i", withoutAddress()), agreed(CARER, "g"));
        register.share(ShareRequest.withConsent(on(4, "told"), SERVICE, Purpose.CARER_SUPPORT));
        itIsDay(5);
        fetched();
        record(new Restricted(on(5, "r")));

        assertThat(fetched()).isEmpty();
    }

    @Test
    void nothing_is_lost_at_the_end_of_a_page_by_one_instant_or_by_a_page_that_is_read_twice() {
        List<CarerId> carers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            CarerId carer = new CarerId(new UUID(0xca4e4L, 100 + i));
            carers.add(carer);
            told(carer);
        }
        for (CarerId carer : carers) {
            record(about(carer, ended(5, "e" + carer, FlagEndReason.MOVED_AWAY))); // all at one instant
        }
        for (int limit = 1; limit <= 8; limit++) {
            List<CarerId> seen = new ArrayList<>();
            String next = cursor;
            ChangesForRecipient page;
            do {
                page = ask(SERVICE, next, limit);
                assertThat(ask(SERVICE, next, limit).changes()).isEqualTo(page.changes());
                page.changes().forEach(one -> seen.add(one.carer()));
                next = page.cursor();
            } while (page.full());
            assertThat(seen).as("limit %d", limit).containsExactlyElementsOf(carers);
        }
    }

    @Test
    void an_event_that_is_committed_late_is_not_lost() throws Exception {
        DataSource database = TestStores.H2.migrated();
        JdbcFlagStore store = JdbcFlagStore.on(database).open();
        InMemoryCarerKeys keys = new InMemoryCarerKeys();
        register = fetching(store, keys);
        told(CARER);
        told(OTHER);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CarerFlagRegister slow = fetching(store.within(connection), keys);
            slow.record(RecordCommand.of(ended(5, "late", FlagEndReason.MOVED_AWAY)));
            record(about(OTHER, ended(5, "early", FlagEndReason.MOVED_AWAY)));
            assertThat(fetched()).extracting(ChangedCarer::carer).containsExactly(OTHER);
            connection.commit();
        }
        assertThat(fetched()).extracting(ChangedCarer::carer).containsExactly(CARER);
        assertThat(fetched()).isEmpty();
    }

    @Test
    void a_decline_that_a_link_brings_in_is_seen_under_the_number_that_was_told() {
        told(OTHER);
        record(identified(4, "i", adult("Testina")), ended(5, "e", FlagEndReason.CARER_DECLINED));
        assertThat(fetched()).isEmpty();
        record(new Linked(on(5, "l"), OTHER));

        assertThat(fetched()).extracting(ChangedCarer::carer).containsExactly(OTHER);
        assertThat(fetched()).isEmpty();
    }

    @Test
    void since_a_moment_leaves_out_what_was_recorded_before() {
        told(CARER);
        itIsDay(6);
        told(OTHER, 6);

        ChangesForRecipient page = register.changesFor(new ChangesRequest(
                SERVICE, Purpose.CARER_SUPPORT, Optional.empty(), Optional.of(at(6)), ChangesRequest.START, 10));
        assertThat(page.changes()).extracting(ChangedCarer::carer).containsExactly(OTHER);
    }

    @Test
    void a_cursor_of_another_recipient_purpose_or_register_or_of_a_lost_day_is_refused() {
        told(CARER);
        String ours = ask(SERVICE, ChangesRequest.START, 10).cursor();

        assertThatIllegalArgumentException().isThrownBy(() -> ask(COUNCIL, ours, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> ask(SERVICE, "not a cursor", 10));
        for (int i = 0; i < ours.length() - 1; i++) {
            String changed = ours.substring(0, i) + (ours.charAt(i) == 'A' ? 'B' : 'A') + ours.substring(i + 1);
            assertThatIllegalArgumentException().isThrownBy(() -> ask(SERVICE, changed, 10));
        }
        InMemoryCarerKeys keys = new InMemoryCarerKeys();
        register = fetching(new InMemoryFlagStore(), keys);
        cursor = ChangesRequest.START;
        told(CARER);
        String later = cursor;
        register = fetching(new InMemoryFlagStore(), keys);
        assertThatIllegalArgumentException()
                .as("the register was restored to a day before")
                .isThrownBy(() -> ask(SERVICE, later, 10));
    }

    /** The service is told everything that it may know, and has fetched it. */
    private void told(CarerId carer) {
        itIsDay(4);
        told(carer, 4);
        itIsDay(5);
    }

    private void told(CarerId carer, int day) {
        record(about(carer, identified(1, "i" + carer, adult("Testina"))), agreed(carer, "g" + carer));
        assertThat(register.share(new ShareRequest(
                        on(day, "told" + carer).about(carer), SERVICE, Purpose.CARER_SUPPORT, Optional.empty())))
                .isInstanceOf(ShareResult.Shared.class);
        assertThat(fetched()).extracting(ChangedCarer::carer).contains(carer);
    }

    private CarerFlagRegister fetching(FlagStore store, InMemoryCarerKeys keys) {
        return CarerFlagRegister.builder(store, clock)
                .keys(keys)
                .fetching(SERVICE::equals)
                .build();
    }

    private CarerFlagRegister fetching() {
        return fetching(new InMemoryFlagStore(), new InMemoryCarerKeys());
    }

    private static ConsentRecorded agreed(CarerId carer, String name) {
        return new ConsentRecorded(
                on(2, name).about(carer), Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(SERVICE)));
    }

    private static Carer withoutAddress() {
        return Carer.builder(Identifier.nhsNumber("9990000026"))
                .person("Testina", "Fictional", LocalDate.of(1970, 1, 31))
                .build();
    }

    /** What is new since the last time. */
    private List<ChangedCarer> fetched() {
        ChangesForRecipient page = ask(SERVICE, cursor, 100);
        cursor = page.cursor();
        return page.changes();
    }

    private ChangesForRecipient ask(Recipient recipient, String from, int limit) {
        return register.changesFor(request(recipient, from, limit));
    }

    private static ChangesRequest request(Recipient recipient, String from, int limit) {
        return new ChangesRequest(recipient, Purpose.CARER_SUPPORT, Optional.empty(), Optional.empty(), from, limit);
    }
}
