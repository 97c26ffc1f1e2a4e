package org.carerkit.flag.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.youngCarer;
import static org.carerkit.flag.partner.PartnerSamples.CURVE;
import static org.carerkit.flag.partner.PartnerSamples.EDWARDS;
import static org.carerkit.flag.partner.PartnerSamples.list;
import static org.carerkit.flag.partner.PartnerSamples.partner;
import static org.carerkit.flag.partner.PartnerSamples.signer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.NoticeArrival;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.TrustedTransport;
import org.carerkit.flag.partner.PartnerSamples.SampleSigner;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A practice that takes signed notices of a hospital, and unsigned ones of nobody but a school that is trusted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedReceivingTest {

    private static final Identifier EMPLOYER = Identifier.ods("RXX");

    private final CarerFlagRegister practice = CarerFlagRegister.builder(
                    new InMemoryFlagStore(), Clock.fixed(at(100), ZoneOffset.UTC))
            .build();
    private final PartnerList partners = list(
            partner(HOSPITAL, RecipientKind.HOSPITAL, EDWARDS.publicEntry(null)),
            partner(EMPLOYER, RecipientKind.EMPLOYER, CURVE.publicEntry(null)),
            new Partner(
                    SCHOOL,
                    RecipientKind.SCHOOL_LEAD,
                    List.of(),
                    new TrustedTransport("chief information officer", LocalDate.of(2026, 3, 2), "mutual TLS")));
    private final NoticeReceiver receiver = practice.receiver(GP).from(partners);
    private final SampleSigner hospital = signer(HOSPITAL, EDWARDS);

    @Test
    void a_signed_notice_is_taken_and_its_receipt_says_by_which_key_and_number() {
        byte[] jws = hospital.sign(notice("one", identified("one")));
        Received.Taken taken = (Received.Taken) receiver.receive(jws);

        assertThat(arrivals(taken.record())).singleElement().satisfies(arrival -> {
            assertThat(arrival.key()).isEqualTo(EDWARDS.id());
            assertThat(arrival.sequence()).isEqualTo(1);
        });
    }

    @Test
    void an_unsigned_notice_is_refused_unless_the_transport_is_trusted_in_writing_and_then_it_is_marked() {
        FlagNotice notice = notice("one", identified("one"));
        Received.Taken taken = (Received.Taken) receiver.receive(notice, SCHOOL);

        assertThat(arrivals(taken.record())).containsExactly(NoticeArrival.unsigned());
        assertThat(codes(receiver.receive(notice, HOSPITAL))).containsExactly(FlagFinding.NOTICE_NOT_SIGNED);
        assertThat(codes(receiver.receive(notice, Identifier.ods("RYY"))))
                .containsExactly(FlagFinding.NOTICE_NOT_SIGNED);
        assertThat(practice.carers(Optional.empty(), 10)).containsExactly(taken.record());
    }

    @Test
    void an_altered_notice_is_refused_and_nothing_of_it_kept() {
        byte[] jws = hospital.sign(notice("one", identified("one")));
        jws[jws.length / 2] ^= 1;

        assertThat(receiver.receive(jws)).isInstanceOf(Received.Refused.class);
        assertThat(practice.carers(Optional.empty(), 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void repeats_are_answered_as_before_no_order_is_refused_and_gaps_are_shown(long seed) {
        List<byte[]> sent = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            sent.add(hospital.sign(notice("n" + i, identified("carer " + i % 3, "told " + i))));
        }
        UUID epoch = arrivals(((Received.Taken) receiver.receive(sent.get(1))).record())
                .get(0)
                .epoch();
        List<byte[]> came = new ArrayList<>(List.of(sent.get(1), sent.get(4), sent.get(5), sent.get(8)));
        came.addAll(List.copyOf(came));
        Collections.shuffle(came, new Random(seed));
        came.forEach(jws -> assertThat(receiver.receive(jws)).isInstanceOf(Received.Taken.class));

        assertThat(receiver.gaps(HOSPITAL))
                .containsExactly(
                        new SequenceGap(epoch, 1, 1), new SequenceGap(epoch, 3, 4), new SequenceGap(epoch, 7, 8));
        assertThat(receiver.gaps(SCHOOL)).isEmpty();

        Received before = receiver.receive(sent.get(8));
        long events = practice.everyHistory().mapToLong(List::size).sum();
        assertThat(receiver.receive(sent.get(8))).isEqualTo(before);
        assertThat(practice.everyHistory().mapToLong(List::size).sum()).isEqualTo(events);

        sent.forEach(receiver::receive);
        assertThat(receiver.gaps(HOSPITAL)).isEmpty();
    }

    @Test
    void a_notice_that_comes_again_under_another_number_leaves_no_gap_after_its_sender_restored_a_backup() {
        FlagNotice first = notice("n1", identified("one"));
        receiver.receive(hospital.sign(first));
        SampleSigner restored = signer(HOSPITAL, EDWARDS); // in memory, so it has an epoch of its own
        receiver.receive(restored.sign(first));
        byte[] second = restored.sign(notice("n2", identified("two")));
        receiver.receive(second);

        assertThat(receiver.gaps(HOSPITAL)).isEmpty();
        long events = practice.everyHistory().mapToLong(List::size).sum();
        receiver.receive(restored.sign(first));
        receiver.receive(hospital.sign(first));
        assertThat(practice.everyHistory().mapToLong(List::size).sum()).isEqualTo(events);
    }

    @Test
    void of_a_notice_with_one_event_in_conflict_nothing_is_kept() {
        receiver.receive(hospital.sign(notice("n1", identified("one"))));
        long events = practice.everyHistory().mapToLong(List::size).sum();
        Identified changed =
                new Identified(identified("one").header(), IdentificationSource.PROFESSIONAL, Setting.HOSPITAL, null);

        Received received =
                receiver.receive(hospital.sign(notice("n2", changed, new Restricted(header("one", "another", 3)))));

        assertThat(codes(received)).containsExactly(FlagFinding.FLAG_EVENT_ID_TWICE);
        assertThat(practice.everyHistory().mapToLong(List::size).sum()).isEqualTo(events);
    }

    @Test
    void an_employer_may_say_that_somebody_is_a_carer_and_protect_them_and_nothing_else() {
        SampleSigner employer = signer(EMPLOYER, CURVE);
        FlagEvent restricted = new Restricted(header("one", "r", 3));
        FlagEvent ended = new Ended(header("one", "e", 4), FlagEndReason.MOVED_AWAY);
        FlagEvent declined = new Ended(header("one", "d", 4), FlagEndReason.CARER_DECLINED);

        assertThat(receiver.receive(employer.sign(notice("one", identified("one"), restricted))))
                .isInstanceOf(Received.Taken.class);
        for (FlagEvent event : List.of(ended, declined)) {
            Received received = receiver.receive(employer.sign(notice("not " + event.id(), identified("one"), event)));
            assertThat(((Received.Refused) received).findings().all())
                    .contains(new Finding(FlagFinding.FLAG_NOTICE_NOT_THEIRS, "events[1]"));
        }
        assertThat(receiver.receive(hospital.sign(notice("two", identified("one"), declined))))
                .isInstanceOf(Received.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GP_PRACTICE", "PHARMACY", "EMPLOYER", "EMERGENCY_SERVICE", "CARERS_SERVICE"})
    void everybody_may_restrict_and_retract_and_a_kind_that_is_not_in_the_table_may_do_nothing_else(String kind) {
        PartnerAuthority table = new PartnerAuthority("an empty one", Map.of());
        RecipientKind partner = RecipientKind.valueOf(kind);
        FlagEvent restricted = new Restricted(header("one", "r", 3));

        assertThat(PartnerAuthority.standard().allows(partner, restricted)).isTrue();
        assertThat(table.allows(partner, restricted)).isTrue();
        FlagEvent retracted =
                new Retracted(header("one", "f", 3), GP, Purpose.DIRECT_CARE, List.of(FlagField.NAME), List.of(), "1");
        assertThat(table.allows(partner, retracted)).isTrue();
        assertThat(table.allows(partner, identified("one"))).isFalse();
        assertThat(PartnerAuthority.standard().rows()).containsOnlyKeys(RecipientKind.values());
    }

    private List<NoticeArrival> arrivals(CarerId record) {
        return practice.history(record).stream()
                .filter(Disclosed.class::isInstance)
                .map(event -> ((Disclosed) event).arrival())
                .toList();
    }

    private static List<Object> codes(Received received) {
        return ((Received.Refused) received)
                .findings().all().stream().<Object>map(Finding::code).toList();
    }

    private static Identified identified(String carer) {
        return identified(carer, "i");
    }

    private static Identified identified(String carer, String name) {
        return new Identified(header(carer, name, 2), IdentificationSource.SELF, Setting.HOSPITAL, youngCarer());
    }

    private static EventHeader header(String carer, String name, int day) {
        return new EventHeader(
                id(carer + name),
                new CarerId(id(carer)),
                at(day),
                RecordedBy.of(PRACTICE, "nurse"),
                id("of " + carer + name));
    }

    private static FlagNotice notice(String name, FlagEvent... events) {
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, id(name), GP, Purpose.DIRECT_CARE, "edition", List.of(events));
    }
}
