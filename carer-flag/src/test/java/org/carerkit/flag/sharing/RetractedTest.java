package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever holds what may no longer be told is told to forget exactly that, and forgets it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetractedTest extends WaitingFixture {

    private static final Recipient SERVICE =
            new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("council", "carers-centre"));

    private final CarerFlagRegister council = SharingFixture.register();
    private final NoticeReceiver atCouncil = council.receiver(COUNCIL);

    @Test
    void a_council_that_was_told_an_address_is_told_to_forget_it_after_a_restriction_and_does() {
        toldCouncil();
        CarerId there = received();
        assertThat(council.flag(there).flag().carer().contact().address()).isNotNull();

        record(new Restricted(on(5, "r")));
        send();
        received();

        CarerFlag flag = council.flag(there).flag();
        assertThat(flag.isRestricted()).isTrue();
        assertThat(flag.state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.carer().person().name().given()).isEqualTo("Testina");
        assertThat(flag.carer().contact()).isNull();
        assertThat(flag.findings().hasError()).isFalse();
        assertThat(historyOf(council, there)).doesNotContain(ADDRESS, "TS24", "07700900123");
    }

    @Test
    void only_what_may_no_longer_be_held_is_named() {
        toldCouncil();
        left.clear();
        record(new Restricted(on(5, "r")));
        send();

        assertThat(retracted())
                .containsExactlyInAnyOrder(FlagField.ADDRESS, FlagField.PHONE_AND_EMAIL, FlagField.SENDER);
        assertThat(told()).doesNotContain(ADDRESS, "Testina", "9990000026");
        assertThat(register.flag(CARER).flag().disclosures())
                .last()
                .isInstanceOfSatisfying(
                        Retracted.class,
                        event -> assertThat(event.id()).isEqualTo(left.get(0).id()));
    }

    @Test
    void whoever_may_not_know_of_a_restriction_sees_the_same_bytes_as_when_the_address_is_merely_gone() {
        List<String> seen = new ArrayList<>();
        for (boolean restricted : List.of(true, false)) {
            left.clear();
            register = register(Place.MEMORY);
            itIsDay(4);
            record(identified(1, "i", adult("Testina")), agreed(2, "g", SERVICE));
            register.share(ShareRequest.withConsent(on(4, "told"), SERVICE, Purpose.CARER_SUPPORT));
            send();
            itIsDay(5);
            if (restricted) {
                record(new Restricted(on(5, "change")));
            } else {
                Carer gone = Carer.builder(Identifier.nhsNumber("9990000026"))
                        .person("Testina", "Fictional", LocalDate.of(1970, 1, 31))
                        .build();
                record(new RolesChanged(on(5, "change"), gone));
            }
            send();
            seen.add(told());
        }
        assertThat(left).hasSize(2);
        assertThat(seen.get(0).lines().toList().get(1))
                .isEqualTo(seen.get(1).lines().toList().get(1))
                .contains("retracted")
                .doesNotContain("restricted");
    }

    @Test
    void consent_that_is_withdrawn_makes_the_council_forget_the_carer() {
        toldCouncil();
        CarerId there = received();
        record(withdrawn(5, "w"));
        send();
        received();

        assertThat(council.flag(there).flag().state()).isEqualTo(FlagState.NONE);
        assertThat(council.flag(there).flag().carer()).isNull();
        assertThat(historyOf(council, there)).doesNotContain("Testina", ADDRESS, "9990000026");
        assertThat(council.carersWith(Identifier.nhsNumber("9990000026"))).isEmpty();
    }

    @Test
    void what_is_told_again_is_known_again_in_whatever_order_the_notices_come() {
        toldCouncil();
        record(new Restricted(on(5, "r")));
        send();
        record(withdrawn(5, "w"));
        send();
        itIsDay(6);
        record(new Unrestricted(on(6, "u"), List.of(id("r"))), given(6, "g2", null, id("w")));
        share(6, "again");
        send();

        assertThat(left).hasSize(4);
        for (List<Integer> order : orders()) {
            CarerFlagRegister there = SharingFixture.register();
            NoticeReceiver receiver = there.receiver(COUNCIL);
            CarerId record = null;
            for (int place : order) {
                record = ((Received.Taken) receiver.receive(left.get(place), HOSPITAL)).record();
            }
            CarerFlag flag = there.flag(record).flag();
            assertThat(flag.state()).as("%s", order).isEqualTo(FlagState.IDENTIFIED);
            assertThat(flag.isRestricted()).as("%s", order).isFalse();
            assertThat(flag.carer().contact().address().lines()).as("%s", order).containsExactly(ADDRESS);
            assertThat(flag.carer().identifiers()).as("%s", order).contains(Identifier.nhsNumber("9990000026"));
            assertThat(flag.findings().hasError()).as("%s", order).isFalse();
        }
    }

    @Test
    void nothing_waits_for_a_recipient_that_fetches_and_the_history_says_what_was_decided() {
        InMemoryFlagStore store = new InMemoryFlagStore();
        register = CarerFlagRegister.builder(store, Clock.fixed(at(5), ZoneOffset.UTC))
                .fetching(COUNCIL::equals)
                .build();
        record(identified(1, "i", adult("Testina")), given(2, "g", null));
        share(4, "told");
        record(new Restricted(on(5, "r")), ended(5, "e", FlagEndReason.RECORDED_IN_ERROR));

        assertThat(disclosures())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Disclosed", "Disclosed", "Retracted");
        assertThat(store.outbox().entries(OutboxState.WAITING, Optional.empty(), 10))
                .isEmpty();
        assertThat(register.erase(new Erased(on(5, "erased")))).isInstanceOf(RecordResult.Recorded.class);
        assertThat(store.outbox().entries(OutboxState.WAITING, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void nobody_is_told_to_forget_what_never_left() {
        noticeWaits(Place.MEMORY);
        record(withdrawn(4, "w"));
        send();

        assertThat(left).isEmpty();
        assertThat(disclosures()).noneMatch(Retracted.class::isInstance);
    }

    @Test
    void whoever_may_have_received_it_is_told_to_forget_it() {
        noticeWaits(Place.MEMORY);
        answer = Delivery.FAILED; // after it arrived, for all anybody knows
        send();
        answer = Delivery.DELIVERED;
        left.clear();
        record(withdrawn(4, "w"));
        itIsDay(5);
        send();

        assertThat(told()).doesNotContain("Testina", ADDRESS);
        assertThat(retracted()).contains(FlagField.STATE, FlagField.NAME, FlagField.ADDRESS);
    }

    @Test
    void a_retraction_that_was_given_up_when_a_restriction_was_lifted_does_not_stand_for_the_next_restriction() {
        toldCouncil();
        answer = Delivery.FAILED; // it did not arrive, for all anybody knows
        record(new Restricted(on(5, "r")));
        itIsDay(6);
        send();
        itIsDay(8);
        record(new Unrestricted(on(7, "u"), List.of(id("r"))));
        send();
        left.clear();
        answer = Delivery.DELIVERED;
        itIsDay(10);
        record(new Restricted(on(9, "again")));
        send();

        assertThat(left)
                .as("the council is told to forget the address")
                .anyMatch(notice -> notice.events().stream()
                        .anyMatch(event ->
                                event instanceof Retracted gone && gone.fields().contains(FlagField.ADDRESS)));
    }

    @Test
    void whoever_was_told_an_address_here_is_told_to_forget_it_when_a_partner_tells_of_a_restriction() {
        toldCouncil();
        left.clear();
        NoticeReceiver fromPractice = register.receiver(new Recipient(RecipientKind.HOSPITAL, HOSPITAL));
        EventHeader header =
                new EventHeader(id("told"), new CarerId(id("theirs")), at(4), RecordedBy.withheld(), id("fact"));
        FlagNotice notice = new FlagNotice(
                FlagNotice.FlagNoticeFormat.FLAG_NOTICE_1,
                id("notice"),
                new Recipient(RecipientKind.HOSPITAL, HOSPITAL),
                Purpose.DIRECT_CARE,
                "edition",
                List.of(
                        new Identified(header, IdentificationSource.SELF, Setting.OTHER, adult("Testina")),
                        new Restricted(new EventHeader(
                                id("told too"), header.carer(), at(4), RecordedBy.withheld(), id("restriction")))));

        assertThat(fromPractice.receive(notice, Samples.PRACTICE)).isInstanceOf(Received.Taken.class);
        itIsDay(6);
        send();

        assertThat(retracted()).contains(FlagField.ADDRESS).doesNotContain(FlagField.STATE);
        fromPractice.receive(notice, Samples.PRACTICE);
        left.clear();
        send();
        assertThat(left).as("once is enough").isEmpty();
    }

    @Test
    void a_partner_retracts_what_it_told_itself_and_nothing_of_another() {
        toldCouncil();
        CarerId there = received();
        CarerId other =
                ((Received.Taken) atCouncil.receive(sameFromAnother(left.get(0)), Identifier.ods("RXX"))).record();
        record(withdrawn(5, "w"));
        send();
        received();

        assertThat(other).isNotEqualTo(there);
        assertThat(council.flag(other).flag().carer().person().name().given()).isEqualTo("Testina");
    }

    @Test
    void a_restriction_that_was_told_stays_when_everything_else_is_retracted() {
        toldCouncil();
        CarerId there = received();
        record(new Restricted(on(5, "r")));
        send();
        record(withdrawn(5, "w"));
        send();
        received();

        assertThat(council.flag(there).flag().state()).isEqualTo(FlagState.NONE);
        assertThat(council.flag(there).flag().isRestricted()).isTrue();
    }

    @Test
    void consent_or_a_basis_that_runs_out_by_its_date_takes_nothing_back() {
        register = register(Place.MEMORY);
        itIsDay(4);
        record(identified(1, "i", adult("Testina")), given(2, "g", DAY.plusDays(9)));
        share(4, "told");
        send();
        left.clear();
        itIsDay(20);
        record(new RolesChanged(on(20, "c"), adult("Testina")));
        send();

        assertThat(left).isEmpty();
    }

    @Test
    void a_school_that_was_told_before_and_after_a_restriction_sees_the_same_number_and_no_other() {
        register = register(Place.MEMORY);
        itIsDay(4);
        record(SharingFixture.identifiedPupil(), Samples.given(2, "g"));
        register.share(ShareRequest.withConsent(on(4, "before"), SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT));
        send();
        itIsDay(6);
        record(new Restricted(on(5, "r")));
        register.share(ShareRequest.withConsent(on(6, "after"), SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT));
        send();

        assertThat(left).extracting(FlagNotice::id).contains(id("before"), id("after"));
        List<List<Identifier>> numbers = left.stream()
                .flatMap(notice -> notice.events().stream())
                .filter(Identified.class::isInstance)
                .map(event -> ((Identified) event).carer().identifiers())
                .toList();
        assertThat(numbers.get(0)).contains(SharingFixture.UPN).containsAll(numbers.get(1));
        assertThat(numbers.get(1)).isNotEmpty();
    }

    /** The council is told, and nothing waits. */
    private void toldCouncil() {
        noticeWaits(Place.MEMORY);
        send();
        itIsDay(5);
    }

    /** The same facts, told by another partner in events of its own. */
    private static FlagNotice sameFromAnother(FlagNotice notice) {
        List<FlagEvent> events = notice.events().stream()
                .map(event -> event.with(new EventHeader(
                        id("other " + event.id()),
                        event.header().carer(),
                        event.header().occurredAt(),
                        event.header().recordedBy(),
                        event.header().origin())))
                .toList();
        return new FlagNotice(
                notice.format(), id("other"), notice.recipient(), notice.purpose(), notice.policy(), events);
    }

    private CarerId received() {
        CarerId record = null;
        for (FlagNotice notice : left) {
            Received received = atCouncil.receive(notice, HOSPITAL);
            assertThat(received).isInstanceOf(Received.Taken.class);
            record = ((Received.Taken) received).record();
        }
        return record;
    }

    private List<FlagField> retracted() {
        return left.stream()
                .flatMap(notice -> notice.events().stream())
                .filter(Retracted.class::isInstance)
                .flatMap(event -> ((Retracted) event).fields().stream())
                .toList();
    }

    private static ConsentRecorded agreed(int day, String name, Recipient recipient) {
        return new ConsentRecorded(
                on(day, name), Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(recipient)));
    }

    private static String historyOf(CarerFlagRegister register, CarerId carer) {
        return String.join(
                "\n",
                register.history(carer).stream().map(FlagEventJson::toText).toList());
    }

    private static List<List<Integer>> orders() {
        List<List<Integer>> orders = new ArrayList<>();
        for (int one = 0; one < 4; one++) {
            for (int two = 0; two < 4; two++) {
                for (int three = 0; three < 4; three++) {
                    int four = 6 - one - two - three;
                    List<Integer> order = List.of(one, two, three, four);
                    if (order.stream().distinct().count() == 4 && four >= 0 && four < 4) {
                        orders.add(order);
                    }
                }
            }
        }
        return orders;
    }
}
