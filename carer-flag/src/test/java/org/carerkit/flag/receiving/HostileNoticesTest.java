package org.carerkit.flag.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.partner.PartnerSamples.EDWARDS;
import static org.carerkit.flag.partner.PartnerSamples.list;
import static org.carerkit.flag.partner.PartnerSamples.partner;
import static org.carerkit.flag.partner.PartnerSamples.signer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.PartnerSamples.SampleSigner;
import org.carerkit.flag.partner.SigningAlgorithm;
import org.carerkit.flag.partner.SigningKey;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Two partners with valid keys who know everything send whatever they like. {@code -Dhostile.notices} says how
 * many notices, {@code -Dhostile.seed} repeats a run.
 *
 * <p>The checker knows nothing of how a register works. It remembers what was recorded here and what an honest partner
 * told, and asks after it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileNoticesTest {

    private static final int NOTICES = Integer.getInteger("hostile.notices", 2_000);
    private static final long SEED = Long.getLong("hostile.seed", System.nanoTime());
    private static final int ROUND = 20;
    private static final int LIMIT = 2;
    private static final List<String> NUMBERS = List.of("9990000018", "9990000026", "9990000034", "9990000042");
    private static final SigningKey SCHOOLS = SigningKey.generate(SigningAlgorithm.ED25519, at(1));
    private static final SigningKey EMPLOYERS = SigningKey.generate(SigningAlgorithm.ED25519, at(1));
    private static final Identifier EMPLOYER = Identifier.ods("RXX");
    private static final PartnerList PARTNERS = list(
            partner(HOSPITAL, RecipientKind.HOSPITAL, EDWARDS.publicEntry(null)),
            partner(SCHOOL, RecipientKind.SCHOOL_LEAD, SCHOOLS.publicEntry(null)),
            partner(EMPLOYER, RecipientKind.EMPLOYER, EMPLOYERS.publicEntry(null)));

    private final Random random = new Random(SEED);
    private int taken;
    private int linked;

    @Test
    void no_restriction_is_lost_no_flag_ended_no_record_replaced_and_no_more_declined_than_the_limit() {
        int rounds = Math.max(1, NOTICES / ROUND);
        for (int i = 0; i < rounds; i++) {
            round();
        }

        assertThat(taken).as("many are taken in, so that they can do harm").isGreaterThan(rounds * ROUND / 3);
        assertThat(linked).as("and linked with certainty").isGreaterThan(rounds * ROUND / 20);
    }

    private void round() {
        CarerFlagRegister register = CarerFlagRegister.builder(
                        new InMemoryFlagStore(), Clock.fixed(at(100), ZoneOffset.UTC))
                .build();
        NoticeReceiver receiver = register.receiver(GP).from(PARTNERS).limitedTo(new ReceivingLimits(LIMIT, 1000));
        SampleSigner hospital = signer(HOSPITAL, EDWARDS);
        SampleSigner school = signer(SCHOOL, SCHOOLS);
        SampleSigner employer = signer(EMPLOYER, EMPLOYERS);
        Remembered remembered = new Remembered();
        List<byte[]> honest = new ArrayList<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            Carer carer = carer(i, random.nextInt(4) == 0);
            Identified identified = new Identified(
                    EventHeader.of(fresh(), new CarerId(fresh()), at(10), RecordedBy.of(PRACTICE, "receptionist")),
                    IdentificationSource.SELF,
                    Setting.GP_PRACTICE,
                    carer);
            record(register, identified);
            remembered.ours(identified);
            if (random.nextInt(3) == 0) {
                Restricted restricted = new Restricted(EventHeader.of(
                        fresh(), identified.header().carer(), at(11), RecordedBy.of(PRACTICE, "receptionist")));
                record(register, restricted);
                remembered.restricted(identified.header().carer(), restricted);
            }
            if (random.nextInt(2) == 0) {
                FlagNotice told = told(carer, random.nextBoolean());
                honest.add(hospital.sign(told));
                remembered.told(identified.header().carer(), told);
            }
        }
        honest.forEach(jws -> assertThat(receiver.receive(jws)).isInstanceOf(Received.Taken.class));
        remembered.check(register);
        HostilePartner first =
                new HostilePartner(random, remembered.carers(), remembered.ids, remembered.records(), GP);
        HostilePartner second =
                new HostilePartner(random, remembered.carers(), remembered.ids, remembered.records(), GP);
        for (int i = 0; i < ROUND; i++) {
            Received received = random.nextInt(3) > 0
                    ? receiver.receive(school.sign(first.notice()))
                    : receiver.receive(employer.sign(second.notice()));
            if (received instanceof Received.Taken one) {
                taken++;
                linked += one.linked().isEmpty() ? 0 : 1;
            }
        }
        remembered.check(register);
        honest.forEach(jws -> assertThat(receiver.receive(jws)).isInstanceOf(Received.Taken.class));
        remembered.check(register);
    }

    /** What was recorded here, and what the honest hospital told of it. */
    private static final class Remembered {

        private final Map<CarerId, Carer> records = new HashMap<>();
        private final Map<CarerId, Set<UUID>> restrictions = new HashMap<>();
        private final List<UUID> ids = new ArrayList<>();

        void ours(Identified event) {
            CarerId carer = event.header().carer();
            records.put(carer, event.carer());
            restrictions.put(carer, new HashSet<>());
            ids.add(event.id());
            if (event.carer().restricted()) {
                restrictions.get(carer).add(event.id());
            }
        }

        void restricted(CarerId carer, Restricted event) {
            restrictions.get(carer).add(event.id());
            ids.add(event.id());
        }

        void told(CarerId carer, FlagNotice notice) {
            for (FlagEvent event : notice.events()) {
                ids.add(event.id());
                ids.add(event.header().origin());
                if (event instanceof Restricted) {
                    restrictions.get(carer).add(event.header().origin());
                }
            }
        }

        List<Carer> carers() {
            return List.copyOf(records.values());
        }

        List<CarerId> records() {
            return List.copyOf(records.keySet());
        }

        void check(CarerFlagRegister register) {
            int declined = 0;
            for (Map.Entry<CarerId, Carer> known : records.entrySet()) {
                CarerFlag flag = register.flag(known.getKey()).flag();
                FlagState state = flag.state();
                assertThat(flag.carer()).as("record, seed %d", SEED).isEqualTo(known.getValue());
                assertThat(flag.toLift())
                        .as("restrictions, seed %d", SEED)
                        .containsAll(restrictions.get(known.getKey()));
                if (!state.isOpen()) {
                    assertThat(isDeclinedSomewhere(register, known.getKey(), flag))
                            .as("gone without a decline, seed %d", SEED)
                            .isTrue();
                    declined++;
                }
            }
            assertThat(declined).as("declined, seed %d", SEED).isLessThanOrEqualTo(LIMIT);
        }
    }

    private static boolean isDeclinedSomewhere(CarerFlagRegister register, CarerId carer, CarerFlag flag) {
        return Stream.concat(
                        Stream.of(carer),
                        flag.links().stream()
                                .flatMap(link -> Stream.of(link.header().carer(), link.other())))
                .distinct()
                .flatMap(record -> register.history(record).stream())
                .anyMatch(event -> event instanceof Ended ended && ended.reason() == FlagEndReason.CARER_DECLINED);
    }

    private FlagNotice told(Carer carer, boolean restricts) {
        CarerId pseudonym = new CarerId(fresh());
        List<FlagEvent> events = new ArrayList<>();
        events.add(new Identified(theirs(pseudonym), IdentificationSource.SELF, Setting.HOSPITAL, carer));
        if (restricts) {
            events.add(new Restricted(theirs(pseudonym)));
        }
        return new FlagNotice(FlagNoticeFormat.FLAG_NOTICE_1, fresh(), GP, Purpose.DIRECT_CARE, "edition", events);
    }

    private EventHeader theirs(CarerId pseudonym) {
        return new EventHeader(fresh(), pseudonym, at(12), RecordedBy.withheld(), fresh());
    }

    private static Carer carer(int i, boolean restricted) {
        return Carer.builder(Identifier.nhsNumber(NUMBERS.get(i)))
                .person("Testina", "Fictional", LocalDate.of(1970, 1, 1 + i))
                .restricted(restricted)
                .build();
    }

    private static void record(CarerFlagRegister register, FlagEvent event) {
        assertThat(register.record(RecordCommand.of(event))).isInstanceOf(RecordResult.Recorded.class);
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
