package org.carerkit.flag.receiving;

import static org.carerkit.flag.event.Samples.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;

/**
 * A partner who has a key of its own and knows everything: every carer's details, every id of ours and of the others.
 * What it sends it chooses at random.
 */
public final class HostilePartner {

    private static final int PSEUDONYMS = 2;

    private final Random random;
    private final List<Carer> carers;
    private final List<UUID> ids;
    private final Recipient to;
    private final List<CarerId> pseudonyms = new ArrayList<>();

    /** Knows these carers, ids and records, and sends to one recipient. */
    public HostilePartner(Random random, List<Carer> carers, List<UUID> ids, List<CarerId> records, Recipient to) {
        this.random = random;
        this.carers = carers;
        this.ids = new ArrayList<>(ids);
        this.to = to;
        for (int i = 0; i < PSEUDONYMS; i++) {
            pseudonyms.add(new CarerId(fresh()));
        }
        pseudonyms.addAll(records.subList(0, 1));
    }

    /** Learns of ids that it may name from now on; whoever learns one twice names it more often. */
    public void learn(List<UUID> more) {
        ids.addAll(more);
    }

    /** Returns the next notice. */
    public FlagNotice notice() {
        CarerId about = any(pseudonyms);
        List<FlagEvent> events = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            // somebody's true details, so that much of it is matched
            events.add(new Identified(header(about), IdentificationSource.SELF, Setting.OTHER, details()));
        }
        int more = 1 + random.nextInt(3);
        for (int i = 0; i < more; i++) {
            events.add(event(header(about)));
        }
        UUID id = random.nextInt(10) == 0 ? any(ids) : fresh();
        return new FlagNotice(FlagNoticeFormat.FLAG_NOTICE_1, id, to, Purpose.DIRECT_CARE, "edition", events);
    }

    private FlagEvent event(EventHeader header) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Ended(header, any(List.of(FlagEndReason.values())));
            case 2 -> new Ended(header, FlagEndReason.CARER_DECLINED);
            case 3, 4 -> new Unrestricted(header, some());
            case 5, 6 -> new Corrected(header, any(ids), random.nextBoolean() ? any(ids) : null);
            case 7, 8 -> new RolesChanged(header, details());
            case 9 -> new Restricted(header);
            case 10 -> new Confirmed(header, new DecisionMaker(Capacity.SELF, null, null));
            default ->
                random.nextBoolean()
                        ? new Erased(header)
                        : new Reviewed(header, ReviewOutcome.STILL_CARING, LocalDate.of(2036, 3, 2));
        };
    }

    private EventHeader header(CarerId about) {
        UUID id = random.nextInt(5) == 0 ? any(ids) : fresh();
        UUID origin = random.nextInt(3) == 0 ? any(ids) : fresh();
        ids.add(id);
        ids.add(origin);
        Instant moment = switch (random.nextInt(4)) {
            case 0 -> at(1).minusSeconds(random.nextInt(1_000_000));
            case 1 -> Instant.parse("2099-12-31T00:00:00Z");
            default -> at(1 + random.nextInt(99));
        };
        return new EventHeader(id, about, moment, RecordedBy.withheld(), origin);
    }

    /** Somebody's details: true, with a number alone, with a new address, with another name or date, or marked. */
    private Carer details() {
        Carer known = any(carers);
        Identifier number = known.identifiers().get(0);
        return switch (random.nextInt(7)) {
            case 0 -> Carer.builder(number).build();
            case 1 -> Carer.builder(number).contact(elsewhere()).build();
            case 2 ->
                Carer.builder(number)
                        .person("Ash", "Madeup", LocalDate.of(1980, 1, 1))
                        .build();
            case 3 ->
                Carer.builder(number)
                        .person(
                                "Testina",
                                known.person().name().family(),
                                known.person().birthDate())
                        .restricted(true)
                        .build();
            case 4 ->
                Carer.builder(number)
                        .person(
                                "Ash",
                                known.person().name().family(),
                                known.person().birthDate())
                        .contact(elsewhere())
                        .whatMatters("told by somebody else")
                        .build();
            default -> known;
        };
    }

    private static Contact elsewhere() {
        Address address = new Address(List.of("2 Example Street"), "TS24 8AY", null);
        return new Contact(address, List.of(), null, null, null, List.of(), null);
    }

    private List<UUID> some() {
        List<UUID> chosen = new ArrayList<>(List.of(any(ids)));
        while (random.nextInt(3) > 0) {
            chosen.add(any(ids));
        }
        return chosen.stream().distinct().toList();
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
