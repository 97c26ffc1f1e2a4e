package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.flag.dispatch.DispatchReport;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.register.RegisterView;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is decided when a notice is about to leave: whatever changed since, whatever did not, and what follows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondDecisionTest extends WaitingFixture {

    @Test
    void each_notice_of_a_batch_is_decided_when_it_leaves_and_not_when_the_batch_was_taken() {
        noticeWaits(Place.MEMORY);
        CarerId second = new CarerId(new UUID(2, 2));
        Identified other = identified(1, "other", born("Other", LocalDate.of(1971, 1, 31)));
        record(about(second, other), about(second, given(2, "other g", null)));
        EventHeader wish =
                new EventHeader(id("other waits"), second, at(4), other.header().recordedBy(), null);
        register.share(ShareRequest.withConsent(wish, COUNCIL, Purpose.CARER_SUPPORT));
        PartnerConnector slow = PartnerConnector.of("council", COUNCIL, notice -> {
            left.add(notice);
            if (left.size() == 1) { // meanwhile
                record(new Restricted(on(4, "r")), about(second, new Restricted(on(4, "other r"))));
            }
            return Delivery.DELIVERED;
        });

        assertThat(send(slow)).as("one told, told to forget, and one cut").isEqualTo(new DispatchReport(3, 0, 1));
        assertThat(left)
                .extracting(FlagNoticeJson::toText)
                .filteredOn(text -> text.contains(ADDRESS))
                .hasSize(1);
        assertThat(left.subList(1, 3))
                .allMatch(notice -> CarerFlag.of(notice.events()).isRestricted());
    }

    @Test
    void consent_that_has_run_out_since_lets_nothing_leave() {
        noticeWaits(Place.MEMORY);
        record(new Corrected(on(4, "x"), id("g"), null), given(4, "short", DAY.plusDays(9)));
        share(4, "in time");
        itIsDay(9);
        assertThat(send()).as("the last day of the consent").isEqualTo(new DispatchReport(2, 0, 0));
        left.clear();
        share(9, "too late");
        itIsDay(10);
        send();

        assertThat(left).isEmpty();
        assertThat(reasons()).containsExactly(WithholdingReason.NO_CONSENT);
    }

    @Test
    void a_lawful_basis_that_has_run_out_since_lets_nothing_leave() {
        register = register(Place.MEMORY);
        itIsDay(4);
        record(identified(1, "i", adult("Testina")));
        Coded publicTask = new Coded("lawful-basis", "2026", "public-task");
        LawfulBasis basis = new LawfulBasis(publicTask, Purpose.CARER_SUPPORT, DAY, DAY.plusDays(9), null);
        assertThat(share(4, "waits", basis)).isInstanceOf(ShareResult.Shared.class);
        itIsDay(10);
        send();

        assertThat(left).isEmpty();
        assertThat(reasons()).containsExactly(WithholdingReason.BASIS_NOT_VALID);
    }

    @Test
    void somebody_who_turns_out_to_be_a_child_is_not_told_of() {
        noticeWaits(Place.MEMORY);
        record(new RolesChanged(on(4, "c"), born("Testina", LocalDate.of(2014, 1, 31))));
        send();

        assertThat(left).isEmpty();
        assertThat(reasons()).containsExactly(WithholdingReason.YOUNG_CARER);
    }

    @Test
    void an_address_that_is_no_longer_theirs_does_not_leave_and_the_new_one_does() {
        noticeWaits(Place.MEMORY);
        Carer moved = Carer.builder(Identifier.nhsNumber("9990000026"))
                .person("Testina", "Fictional", LocalDate.of(1970, 1, 31))
                .contact(new Contact(
                        new Address(List.of("2 Sample Road"), null, null),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        null))
                .build();
        record(new RolesChanged(on(4, "moved"), moved));
        send();

        assertThat(left).hasSize(1);
        assertThat(told()).contains("2 Sample Road").doesNotContain(ADDRESS);
    }

    @Test
    void a_sharing_that_somebody_corrected_does_not_leave_and_has_no_successor() {
        noticeWaits(Place.MEMORY);
        record(new Corrected(on(4, "never mind"), id("waits"), null));
        send();

        assertThat(left).isEmpty();
        assertThat(disclosures()).isEmpty();
    }

    @Test
    void what_was_restricted_when_it_was_put_in_leaves_without_an_address_also_when_that_was_lifted() {
        register = register(Place.MEMORY);
        itIsDay(4);
        record(identified(1, "i", adult("Testina")), given(2, "g", null), new Restricted(on(3, "r")));
        share(4, "waits");
        record(new Unrestricted(on(4, "u"), List.of(id("r"))));
        send();

        assertThat(left).hasSize(1);
        assertThat(told()).contains("Testina").doesNotContain(ADDRESS);
        assertThat(CarerFlag.of(left.get(0).events()).isRestricted()).isFalse();
    }

    // taking back

    @Test
    void whoever_was_told_hears_that_it_no_longer_stands_though_consent_was_withdrawn_meanwhile() {
        noticeWaits(Place.MEMORY);
        send();
        left.clear();
        record(ended(4, "e", FlagEndReason.RECORDED_IN_ERROR), withdrawn(4, "w"));
        itIsDay(30);

        assertThat(send()).isEqualTo(new DispatchReport(1, 0, 0));
        assertThat(CarerFlag.of(left.get(0).events()).state()).isEqualTo(FlagState.IN_ERROR);
    }

    @Test
    void that_the_carer_declined_is_not_told_when_that_was_a_mistake() {
        noticeWaits(Place.MEMORY);
        send();
        left.clear();
        record(ended(4, "e", FlagEndReason.CARER_DECLINED), new Corrected(on(4, "x"), id("e"), null));
        send();

        assertThat(left).isEmpty();
        assertThat(disclosures()).extracting(FlagEvent::id).containsExactly(id("waits"));
    }

    @Test
    void an_erasure_is_told_whatever_stands_and_what_waited_is_not_also_when_it_was_taken_already() {
        noticeWaits(Place.MEMORY);
        send();
        left.clear();
        share(4, "second");
        PartnerConnector council = PartnerConnector.of("council", COUNCIL, notice -> {
            left.add(notice);
            return Delivery.DELIVERED;
        });
        PartnerConnector erasing = new Postbox("council") {
            @Override
            public boolean serves(Recipient other) {
                register.erase(new Erased(on(4, "erased"))); // after the batch was taken
                return true;
            }
        };
        send(erasing);
        assertThat(((Postbox) erasing).taken())
                .allMatch(notice -> notice.events().get(0) instanceof Erased);
        send(council);

        assertThat(told()).doesNotContain(ADDRESS, "Testina");
    }

    // what does not stop it

    @Test
    void a_notice_about_which_nothing_has_changed_leaves_as_it_was_put_in_also_weeks_later() {
        noticeWaits(Place.MEMORY);
        itIsDay(60);

        assertThat(send()).isEqualTo(new DispatchReport(1, 0, 0));
        assertThat(left).extracting(FlagNotice::id).containsExactly(id("waits"));
        assertThat(told()).contains(ADDRESS);
    }

    @Test
    void a_restriction_that_was_lifted_again_does_not_stop_it_nor_does_more_consent() {
        noticeWaits(Place.MEMORY);
        record(new Restricted(on(4, "r")), new Unrestricted(on(4, "u"), List.of(id("r"))), given(4, "more", null));
        send();

        assertThat(left).extracting(FlagNotice::id).containsExactly(id("waits"));
    }

    // who may not know

    @Test
    void that_a_notice_was_cut_shows_nobody_who_may_not_know_that_somebody_is_restricted() {
        for (int attempts = 1; attempts <= 2; attempts++) {
            List<String> seen = new ArrayList<>();
            for (boolean restricted : List.of(true, false)) {
                noticeWaits(Place.MEMORY);
                answer = Delivery.FAILED;
                for (int i = 1; i < attempts; i++) {
                    send();
                    itIsDay(4 + i);
                }
                if (restricted) {
                    record(new Restricted(on(4, "r")));
                }
                PartnerConnector acknowledging = new Postbox("council") {
                    @Override
                    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                        assertThat(back.received()).isTrue();
                        return Delivery.DELIVERED;
                    }
                };
                send(acknowledging);
                assertThat(undelivered()).hasSize(restricted ? 1 : 0);
                RegisterView view = RegisterView.withoutLocations(register);
                seen.add(String.join(
                        "\n",
                        SharedPage.html(SharedAboutMe.toPrint(register.history(CARER)), DAY),
                        view.flag(CARER).version().token(),
                        view.flag(CARER).flag().disclosures().toString(),
                        view.flag(CARER).flag().findings().toString(),
                        view.history(CARER).stream()
                                .map(event -> event.getClass().getSimpleName())
                                .toList()
                                .toString()));
            }
            assertThat(seen.get(0)).isEqualTo(seen.get(1)).contains("yes, they said so");
        }
    }

    @Test
    void who_reads_a_history_while_it_is_erased_reads_an_erased_history_and_no_failure() {
        AtomicBoolean reading = new AtomicBoolean();
        register = register(new ForwardingFlagStore(new InMemoryFlagStore()) {
            @Override
            public History history(CarerId carer) {
                History history = super.history(carer);
                if (reading.compareAndSet(true, false)) {
                    register.erase(new Erased(on(4, "erased"))); // the key goes before the reader asks for it
                }
                return history;
            }
        });
        itIsDay(4);
        record(identified(1, "i", adult("Testina")));
        reading.set(true);

        assertThat(register.history(CARER)).singleElement().isInstanceOf(Erased.class);
    }

    @Test
    void one_history_that_cannot_be_read_keeps_no_other_notice_waiting() {
        InMemoryFlagStore store = new InMemoryFlagStore();
        AtomicBoolean damaged = new AtomicBoolean();
        CarerId second = new CarerId(new UUID(2, 2));
        register = register(new ForwardingFlagStore(store) {
            @Override
            public History history(CarerId carer) {
                if (damaged.get() && carer.equals(CARER)) {
                    throw new FlagStoreException("damaged");
                }
                return super.history(carer);
            }
        });
        itIsDay(4);
        record(identified(1, "i", adult("Testina")), given(2, "g", null));
        record(about(second, identified(1, "i2", adult("Other"))), about(second, given(2, "g2", null)));
        share(4, "waits");
        EventHeader wish =
                new EventHeader(id("waits too"), second, at(4), on(4, "any").recordedBy(), null);
        register.share(ShareRequest.withConsent(wish, COUNCIL, Purpose.CARER_SUPPORT));
        damaged.set(true);

        assertThat(send()).isEqualTo(new DispatchReport(1, 1, 0));
        assertThat(left).extracting(FlagNotice::id).containsExactly(id("waits too"));
    }
}
