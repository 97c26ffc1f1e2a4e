package org.carerkit.flag.simulation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.partner.NoticeSigner;
import org.carerkit.flag.partner.SigningKeys;
import org.carerkit.flag.receiving.HostilePartner;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.simulation.Books.Act;
import org.carerkit.flag.simulation.Books.Kind;
import org.carerkit.flag.simulation.SimulatedNetwork.Packet;
import org.carerkit.flag.simulation.SimulatedNetwork.Town;

/** A partner with a valid key who knows everything. It sends, repeats what others sent, and spoils it. */
final class Attacks {

    private final Random random;
    private final Clock clock;
    private final List<String> told;
    private final Town town;
    private final SimulatedNetwork network;
    private final Judge judge;
    private final Map<Member, SimulatedRegister> registers;
    private final NumberedNotices numbers;
    private final Map<Member, HostilePartner> partners = new EnumMap<>(Member.class);

    Attacks(
            Random random,
            Clock clock,
            List<String> told,
            Town town,
            SimulatedNetwork network,
            Judge judge,
            Map<Member, SimulatedRegister> registers) {
        this.random = random;
        this.clock = clock;
        this.told = told;
        this.town = town;
        this.network = network;
        this.judge = judge;
        this.registers = registers;
        this.numbers = new NumberedNotices(fresh());
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Attacks a register. */
    void on(SimulatedRegister at, List<Packet> left) {
        int what = random.nextInt(7);
        if (what < 2 && !left.isEmpty()) {
            Packet packet = left.get(random.nextInt(left.size()));
            if (what == 0) {
                spoil(packet);
            } else {
                told.add("somebody's notice for " + packet.to() + " is sent to " + at + " again");
                network.copy(new Packet(packet.from(), at.member, packet.jws()));
            }
        } else if (what < 4) {
            SimulatedRegister protecting = registers.values().stream()
                    .filter(one -> !ids(one, Kind.RESTRICTED).isEmpty())
                    .findFirst()
                    .orElse(at);
            Arrays.stream(Person.values()).forEach(person -> send(protecting, aimed(protecting, person)));
        } else {
            HostilePartner partner = partners.computeIfAbsent(at.member, one -> partnerOf(at));
            for (Kind kind : List.of(Kind.RESTRICTED, Kind.IDENTIFIED, Kind.DECLINED, Kind.ENDED)) {
                partner.learn(ids(at, kind));
            }
            send(at, partner.notice());
        }
    }

    private void spoil(Packet packet) {
        byte[] jws = packet.jws().clone();
        jws[random.nextInt(jws.length)] ^= (byte) (1 << random.nextInt(7));
        told.add("a spoilt copy goes to " + packet.to());
        judge.spoilt(registers.get(packet.to()), packet, jws);
    }

    private static List<UUID> ids(SimulatedRegister at, Kind kind) {
        return at.books.acts().stream()
                .filter(act -> act.kind() == kind)
                .map(Act::id)
                .toList();
    }

    /** Somebody's true details, and with them that they declined, or that every restriction is lifted. */
    private FlagNotice aimed(SimulatedRegister at, Person person) {
        CarerId pseudonym = new CarerId(fresh());
        List<FlagEvent> events = new ArrayList<>();
        events.add(new Identified(
                header(pseudonym), IdentificationSource.SELF, Setting.HOSPITAL, details(at.member, person)));
        List<UUID> restrictions = ids(at, Kind.RESTRICTED);
        events.add(
                restrictions.isEmpty() || random.nextBoolean()
                        ? new Ended(header(pseudonym), FlagEndReason.CARER_DECLINED)
                        : new Unrestricted(header(pseudonym), restrictions));
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, fresh(), at.member.recipient, Purpose.DIRECT_CARE, "edition", events);
    }

    private EventHeader header(CarerId pseudonym) {
        return new EventHeader(fresh(), pseudonym, clock.instant(), RecordedBy.withheld(), fresh());
    }

    private void send(SimulatedRegister at, FlagNotice notice) {
        SigningKeys keys = SigningKeys.inMemory();
        keys.keep(Member.HOSTILE.key);
        byte[] jws = new NoticeSigner(
                        keys, Member.HOSTILE.recipient.organisation(), numbers, new InMemoryCarerKeys(), clock)
                .sign(notice)
                .orElseThrow();
        told.add("the hostile partner sends to " + at + ": "
                + notice.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
        town.arriving(new Packet(Member.HOSTILE, at.member, jws));
    }

    private HostilePartner partnerOf(SimulatedRegister at) {
        List<Carer> carers = Arrays.stream(Person.values())
                .map(person -> details(at.member, person))
                .toList();
        List<CarerId> records = at.books.own().stream().sorted().toList();
        return new HostilePartner(
                random,
                carers,
                List.of(fresh()),
                records.isEmpty() ? List.of(new CarerId(fresh())) : records,
                at.member.recipient);
    }

    /** Under the number by which the register may find them. */
    private static Carer details(Member at, Person person) {
        Carer details = person.details(at, 1, false);
        return Carer.builder(person.number())
                .person(details.person())
                .contact(details.contact())
                .build();
    }
}
