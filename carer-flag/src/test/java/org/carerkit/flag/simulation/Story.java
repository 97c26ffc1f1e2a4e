package org.carerkit.flag.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.simulation.Books.Act;
import org.carerkit.flag.simulation.Books.Arrival;
import org.carerkit.flag.simulation.Books.Kind;

/** What people do at a register. Whatever is acknowledged goes into its books. */
final class Story {

    private static final DecisionMaker SELF = new DecisionMaker(Capacity.SELF, null, null);
    private static final Set<Kind> CORRECTABLE =
            EnumSet.of(Kind.ENDED, Kind.DECLINED, Kind.RESTRICTED, Kind.WITHHELD, Kind.AGREED, Kind.CONFIRMED);

    private final Random random;
    private final List<Member> members;
    private final List<String> told;

    Story(Random random, List<Member> members, List<String> told) {
        this.random = random;
        this.members = members;
        this.told = told;
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Somebody does something, whatever comes to mind. */
    void somethingHappens(SimulatedRegister at) {
        List<Person> here = Stream.of(Person.values())
                .filter(one -> at.books.current(one).isPresent())
                .toList();
        boolean somebodyNew = here.isEmpty() || random.nextInt(8) == 0;
        List<Person> whom = somebodyNew ? List.of(Person.values()) : here;
        Person person = whom.get(random.nextInt(whom.size()));
        Optional<CarerId> known = at.books.current(person);
        if (known.isEmpty()) {
            identify(at, person, new CarerId(fresh()));
            return;
        }
        CarerId record = known.get();
        switch (random.nextInt(35)) {
            case 0, 1, 2, 3, 4 -> agree(at, person, record);
            case 5, 6 -> refuse(at, person, record);
            case 7, 8, 9, 10, 11, 12, 13, 14 -> share(at, person, record, someMember(at));
            case 15, 16 -> restrict(at, person, record);
            case 17, 18 -> lift(at, person, record);
            case 19 -> end(at, person, record, FlagEndReason.CARER_DECLINED, Kind.DECLINED);
            case 20 -> end(at, person, record, FlagEndReason.NO_LONGER_CARING, Kind.ENDED);
            case 21, 22 -> correct(at, person, record);
            case 23, 24 -> confirm(at, person, record);
            case 25, 26 -> move(at, person, record);
            case 27 -> review(at, person, record);
            case 28 -> link(at, person, record);
            case 29 -> unlink(at, person, record);
            case 30 -> refer(at, person, record);
            case 31 -> answer(at, person, record);
            case 32, 33 -> erase(at, person, record);
            default -> identify(at, person, record);
        }
    }

    /** Somebody is recognised, agrees, and some are told. */
    void begins(SimulatedRegister at, Person person) {
        CarerId record = new CarerId(fresh());
        identify(at, person, record);
        agree(at, person, record);
        for (Member other : members) {
            if (other != at.member && random.nextBoolean()) {
                share(at, person, record, other);
            }
        }
    }

    void identify(SimulatedRegister at, Person person, CarerId record) {
        Carer details = person.details(at.member, 1 + random.nextInt(9), random.nextInt(10) == 0);
        EventHeader header = header(at, record);
        record(
                at,
                new Act(Kind.IDENTIFIED, person, record, header.id(), Set.of(), Set.of(), details),
                new Identified(header, IdentificationSource.SELF, at.member.setting, details));
    }

    void agree(SimulatedRegister at, Person person, CarerId record) {
        Set<Member> about = random.nextInt(3) == 0 ? Set.of(someMember(at)) : Set.copyOf(members);
        Set<UUID> noes = new HashSet<>();
        if (random.nextInt(5) > 0) {
            at.books.acts(record, Kind.WITHHELD).forEach(no -> noes.add(no.id()));
        }
        Consent consent = Consent.given(
                EventHeader.dayOf(at.now()),
                members.stream()
                        .filter(about::contains)
                        .map(one -> one.purpose)
                        .distinct()
                        .toList(),
                recipients(about));
        EventHeader header = header(at, record);
        record(
                at,
                new Act(Kind.AGREED, person, record, header.id(), noes, about, null),
                new ConsentRecorded(header, consent, noes.stream().sorted().toList()));
    }

    private void refuse(SimulatedRegister at, Person person, CarerId record) {
        Set<Member> about = random.nextBoolean() ? Set.of(someMember(at)) : Set.of();
        LocalDate day = EventHeader.dayOf(at.now());
        List<Purpose> purposes = about.stream().map(one -> one.purpose).toList();
        boolean refused = random.nextBoolean();
        Consent consent = new Consent(
                refused ? ConsentStatus.REFUSED : ConsentStatus.WITHDRAWN,
                day,
                SELF,
                purposes,
                recipients(about),
                null,
                refused ? null : day);
        EventHeader header = header(at, record);
        record(
                at,
                new Act(Kind.WITHHELD, person, record, header.id(), Set.of(), about, null),
                new ConsentRecorded(header, consent));
    }

    private List<Recipient> recipients(Set<Member> about) {
        return members.stream()
                .filter(about::contains)
                .map(one -> one.recipient)
                .toList();
    }

    void share(SimulatedRegister at, Person person, CarerId record, Member with) {
        EventHeader header = header(at, record);
        ShareResult result =
                at.insist(() -> at.register().share(ShareRequest.withConsent(header, with.recipient, with.purpose)));
        say(at, "shares " + person + " with " + with + ": " + result);
        if (!(result instanceof ShareResult.Refused)) {
            Kind kind = result instanceof ShareResult.Shared ? Kind.SHARED : Kind.NOT_SHARED;
            at.books.add(new Act(kind, person, record, header.id(), Set.of(), Set.of(with), null));
        }
    }

    private void restrict(SimulatedRegister at, Person person, CarerId record) {
        EventHeader header = header(at, record);
        record(at, plain(Kind.RESTRICTED, person, header), new Restricted(header));
    }

    /** One of our own lifts what the register says is to be lifted, or some of it. */
    private void lift(SimulatedRegister at, Person person, CarerId record) {
        List<UUID> all = at.insist(() -> at.register().flag(record).flag().toLift()).stream()
                .sorted()
                .toList();
        List<UUID> some = random.nextBoolean() ? all : all.stream().limit(1).toList();
        if (!some.isEmpty()) {
            EventHeader header = header(at, record);
            Act act = new Act(Kind.LIFTED, person, record, header.id(), Set.copyOf(some), Set.of(), null);
            record(at, act, new Unrestricted(header, some));
        }
    }

    private void end(SimulatedRegister at, Person person, CarerId record, FlagEndReason reason, Kind kind) {
        EventHeader header = header(at, record);
        record(at, plain(kind, person, header), new Ended(header, reason));
    }

    private void correct(SimulatedRegister at, Person person, CarerId record) {
        List<Act> wrong = CORRECTABLE.stream()
                .flatMap(kind -> at.books.acts(record, kind).stream())
                .toList();
        if (!wrong.isEmpty()) {
            UUID which = wrong.get(random.nextInt(wrong.size())).id();
            EventHeader header = header(at, record);
            Act act = new Act(Kind.CORRECTED, person, record, header.id(), Set.of(which), Set.of(), null);
            record(at, act, new Corrected(header, which, null));
        }
    }

    private void confirm(SimulatedRegister at, Person person, CarerId record) {
        EventHeader header = header(at, record);
        record(at, plain(Kind.CONFIRMED, person, header), new Confirmed(header, SELF));
    }

    private void move(SimulatedRegister at, Person person, CarerId record) {
        Carer details = person.details(at.member, 10 + random.nextInt(80), false);
        EventHeader header = header(at, record);
        record(
                at,
                new Act(Kind.MOVED, person, record, header.id(), Set.of(), Set.of(), details),
                new RolesChanged(header, details));
    }

    private void review(SimulatedRegister at, Person person, CarerId record) {
        EventHeader header = header(at, record);
        LocalDate due = EventHeader.dayOf(at.now()).plusYears(1);
        record(at, plain(Kind.REVIEWED, person, header), new Reviewed(header, ReviewOutcome.STILL_CARING, due));
    }

    private void link(SimulatedRegister at, Person person, CarerId record) {
        List<Arrival> perhaps = at.books.arrivals().stream()
                .filter(one -> one.perhaps().contains(record) && one.person() == person)
                .toList();
        if (!perhaps.isEmpty()) {
            CarerId other = perhaps.get(random.nextInt(perhaps.size())).record();
            EventHeader header = header(at, record);
            Act act = new Act(Kind.LINKED, person, record, header.id(), Set.of(other.value()), Set.of(), null);
            record(at, act, new Linked(header, other));
        }
    }

    private void unlink(SimulatedRegister at, Person person, CarerId record) {
        List<Linked> links = at.insist(() -> at.register().history(record)).stream()
                .filter(Linked.class::isInstance)
                .map(Linked.class::cast)
                .toList();
        if (!links.isEmpty()) {
            Linked link = links.get(random.nextInt(links.size()));
            EventHeader header = header(at, record);
            UUID other = link.other().value();
            Act act = new Act(Kind.UNLINKED, person, record, header.id(), Set.of(other), Set.of(), null);
            record(at, act, new Unlinked(header, link.header().fact()));
        }
    }

    private void refer(SimulatedRegister at, Person person, CarerId record) {
        List<Act> yes = at.books.acts(record, Kind.AGREED);
        if (!yes.isEmpty()) {
            EventHeader header = header(at, record);
            UUID consent = yes.get(yes.size() - 1).id();
            record(
                    at,
                    plain(Kind.REFERRED, person, header),
                    new Referred(header, "carers-centre", "a break", consent, null, null));
        }
    }

    private void answer(SimulatedRegister at, Person person, CarerId record) {
        List<Act> made = at.books.acts(record, Kind.REFERRED);
        if (!made.isEmpty()) {
            EventHeader header = header(at, record);
            UUID referral = made.get(random.nextInt(made.size())).id();
            record(
                    at,
                    plain(Kind.ANSWERED, person, header),
                    new ReferralAnswered(header, referral, ReferralAnswer.ACCEPTED, null));
        }
    }

    void erase(SimulatedRegister at, Person person, CarerId record) {
        EventHeader header = header(at, record);
        record(at, plain(Kind.ERASED, person, header), new Erased(header));
    }

    private static Act plain(Kind kind, Person person, EventHeader header) {
        return new Act(kind, person, header.carer(), header.id(), Set.of(), Set.of(), null);
    }

    /** Records it, and again where the process ends before it has answered. */
    private void record(SimulatedRegister at, Act act, FlagEvent event) {
        RecordResult result = at.insist(() -> at.register().record(RecordCommand.of(event)));
        boolean recorded = result instanceof RecordResult.Recorded
                || act.kind() == Kind.ERASED && result instanceof RecordResult.Erased; // the second time of asking
        String named = new ArrayList<>(act.named()).isEmpty() ? "" : " naming " + act.named();
        say(at, act.kind() + " " + act.person() + " " + act.about() + named + (recorded ? "" : ": " + result));
        if (recorded) {
            at.books.add(act);
        }
    }

    private void say(SimulatedRegister at, String what) {
        told.add(at + " " + what);
    }

    private EventHeader header(SimulatedRegister at, CarerId record) {
        return EventHeader.of(fresh(), record, at.now(), at.member.staff());
    }

    private Member someMember(SimulatedRegister except) {
        List<Member> others =
                members.stream().filter(one -> one != except.member).toList();
        return others.get(random.nextInt(others.size()));
    }
}
