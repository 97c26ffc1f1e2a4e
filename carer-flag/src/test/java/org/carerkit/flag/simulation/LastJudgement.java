package org.carerkit.flag.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.receiving.SequenceGap;
import org.carerkit.flag.simulation.Books.Act;
import org.carerkit.flag.simulation.Books.Arrival;
import org.carerkit.flag.simulation.Books.Kind;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;

/** What must be true of one register when everything has been delivered. */
final class LastJudgement {

    private static final int ALL = 10_000;
    private static final Map<String, String> FIELDS = Map.of(
            "name", "name",
            "birth-date", "birth-date",
            "nhs-number", "nhs-number",
            "upn", "upn",
            "street", "address",
            "phone", "phone-and-email",
            "what-matters", "what-matters");

    private final Judge judge;
    private final SimulatedRegister at;
    private final Map<Member, SimulatedRegister> registers;
    private final Books books;

    LastJudgement(Judge judge, SimulatedRegister at, Map<Member, SimulatedRegister> registers) {
        this.judge = judge;
        this.at = at;
        this.registers = registers;
        this.books = at.books;
    }

    void judge() {
        nothingAcknowledgedIsLost();
        noRestrictionIsLost();
        ownRecordsAreAsTheyWereMade();
        nobodyIsMadeToDisappear();
        nothingIsKeptThatWasToBeForgotten();
        whatWasSentHasArrived();
        toldRegistersAgree();
        numbersAreMissingWhereNoticesAre();
        everythingCanBeReadAndVerified();
    }

    private void wrong(String what) {
        judge.wrong(at + ": " + what);
    }

    private CarerFlag flag(CarerId record) {
        return at.register().flag(record).flag();
    }

    private String text(CarerId record) {
        return at.register().history(record).stream().map(FlagEventJson::toText).collect(Collectors.joining("\n"));
    }

    private void nothingAcknowledgedIsLost() {
        for (Act act : books.acts()) {
            boolean kept = at.register().history(act.record()).stream()
                    .anyMatch(event -> event.id().equals(act.id()));
            if (!kept && !books.erased(act.record())) {
                wrong(act.kind() + " of " + act.person() + " was acknowledged and is lost");
            }
        }
        for (Arrival one : books.arrivals()) {
            boolean kept = at.register().history(one.record()).stream()
                    .anyMatch(event -> event instanceof Disclosed
                            && one.notice().id().equals(event.header().origin()));
            if (!kept) {
                wrong("notice " + one.notice().id() + " of " + one.from() + " was taken and is lost");
            }
        }
    }

    private void noRestrictionIsLost() {
        Set<CarerId> records = new TreeSet<>(books.own());
        books.arrivals().forEach(one -> records.add(one.record()));
        for (CarerId record : records) {
            if (!books.erased(record)) {
                Set<UUID> missing = new TreeSet<>(books.restrictions(record));
                missing.removeAll(flag(record).toLift());
                if (!missing.isEmpty()) {
                    wrong("restrictions " + missing + " of record " + record + " are lost");
                }
                if (books.own().contains(record)
                        && books.restricted(record)
                        && !flag(record).isRestricted()) {
                    wrong("record " + record + " is not protected by what partners told of the same person");
                }
            }
        }
    }

    /** No partner replaces what was written down here, or ends what was begun here. */
    private void ownRecordsAreAsTheyWereMade() {
        for (Person person : Person.values()) {
            CarerId record = books.current(person).orElse(null);
            if (record == null) {
                continue;
            }
            CarerFlag flag = flag(record);
            // a decline that a partner dates earlier closes the flag before what was written down here since
            boolean mayBeEarlier = declinesTold(record).findAny().isPresent();
            List<Carer> written = books.details(record);
            List<Carer> expected = mayBeEarlier ? written : written.subList(written.size() - 1, written.size());
            if (!expected.contains(flag.carer())) {
                wrong("the details of " + person + " are not those that were written down here last");
            }
            if (books.declined(record) && flag.state().isOpen()) {
                wrong(person + " declined and has an open flag");
            }
            if (books.open(record)
                    && !flag.state().isOpen()
                    && declinesTold(record).findAny().isEmpty()
                    && !books.mayHaveTakenADecline()) {
                wrong("the flag of " + person + " is " + flag.state() + " and nobody here ended it");
            }
        }
    }

    private Stream<Arrival> declinesTold(CarerId ours) {
        Set<CarerId> linked = new HashSet<>();
        flag(ours).links().forEach(link -> {
            linked.add(link.header().carer());
            linked.add(link.other());
        });
        return books.arrivals().stream()
                .filter(one -> linked.contains(one.record()) && one.notice().declines());
    }

    private void nobodyIsMadeToDisappear() {
        long gone = Stream.of(Person.values())
                .flatMap(person -> books.current(person).stream())
                .filter(record -> books.open(record) && !flag(record).state().isOpen())
                .filter(record -> declinesTold(record).allMatch(one -> one.from() == Member.HOSTILE))
                .count();
        if (gone > books.hostileDays() && !books.mayHaveTakenADecline()) {
            wrong(gone + " carers disappeared by what the hostile partner said on " + books.hostileDays() + " days");
        }
    }

    private void nothingIsKeptThatWasToBeForgotten() {
        Set<CarerId> records =
                books.arrivals().stream().map(Arrival::record).collect(Collectors.toCollection(TreeSet::new));
        for (CarerId record : records) {
            List<Arrival> told = books.arrivals().stream()
                    .filter(one -> one.record().equals(record))
                    .toList();
            Member from = told.get(0).from();
            String kept = text(record);
            for (Person person : Person.values()) {
                person.words().forEach((word, text) -> {
                    if (kept.contains(text) && isToForget(told, FIELDS.get(word))) {
                        wrong("the " + word + " of " + person + ", which " + from + " said to forget, is kept");
                    }
                });
                if (from != Member.HOSTILE && told.stream().anyMatch(one -> one.person() == person)) {
                    keptAgainstTheSendersBooks(registers.get(from), person, record, kept);
                }
            }
        }
    }

    private boolean isToForget(List<Arrival> told, String field) {
        Set<UUID> facts = new HashSet<>();
        told.forEach(one -> facts.addAll(one.notice().forgetting(field)));
        told.forEach(one -> facts.addAll(one.notice().forgetting("state")));
        told.forEach(one -> facts.removeAll(one.notice().takenAway()));
        told.forEach(
                one -> books.unanswered(one.from(), one.notice()).forEach(other -> facts.removeAll(other.takenAway())));
        return !facts.isEmpty();
    }

    /** What the sender may no longer tell, nobody keeps to whom it told it. */
    private void keptAgainstTheSendersBooks(SimulatedRegister sender, Person person, CarerId record, String kept) {
        CarerId theirs = sender.books.current(person).orElse(new CarerId(new UUID(0, 0)));
        boolean isAboutIt = books.arrivals().stream()
                .filter(one -> one.record().equals(record))
                .anyMatch(one -> sender.books.acts(theirs, Kind.SHARED).stream()
                        .anyMatch(act -> act.id().equals(one.notice().id())));
        if (!isAboutIt || at.wasRestored || sender.wasRestored) {
            return; // it may be about a record that was erased before
        }
        FlagState state = sender.register().flag(theirs).flag().state();
        boolean standsStill = state.isOpen() || state == FlagState.ENDED;
        boolean no = !sender.books.agreed(theirs, at.member)
                && !sender.books.acts(theirs, Kind.WITHHELD).isEmpty()
                && !sender.books.acts(theirs, Kind.AGREED).isEmpty();
        boolean hidden = !sender.books.restrictions(theirs).isEmpty();
        person.words().forEach((word, text) -> {
            if (standsStill && kept.contains(text) && (no || hidden && Person.tellsWhereabouts(word))) {
                wrong("the " + word + " of " + person + " is kept, which " + sender + " may no longer tell");
            }
        });
    }

    /** What stands as told in the books has left and arrived, or is listed as waiting or given up. */
    private void whatWasSentHasArrived() {
        Set<UUID> listed = new HashSet<>();
        for (OutboxState state : OutboxState.values()) {
            for (OutboxEntry entry : at.store().outbox().entries(state, Optional.empty(), ALL)) {
                listed.add(entry.notice());
                if (state == OutboxState.WAITING) {
                    wrong("notice " + entry.notice() + " still waits: " + entry.reason());
                } else if (!entry.reason().equals("withheld")) {
                    wrong("notice " + entry.notice() + " was given up: " + entry.reason());
                }
            }
        }
        for (CarerId record : books.own()) {
            List<FlagEvent> history = at.register().history(record);
            Set<UUID> corrected = new HashSet<>();
            history.forEach(event -> {
                if (event instanceof Corrected one) {
                    corrected.add(one.corrects());
                }
            });
            for (FlagEvent event : history) {
                boolean sent = event instanceof Disclosed
                        && event.header().origin() == null
                        && !corrected.contains(event.id())
                        && !listed.contains(event.id());
                UUID notice = event instanceof Acknowledged one ? one.notice() : event.id();
                if ((sent || event instanceof Acknowledged) && !judge.arrived(at.member, notice)) {
                    wrong("notice " + notice + " counts as sent and never arrived");
                }
            }
        }
    }

    /** Whoever was told a last word, and by nobody else, shows what the sender shows. */
    private void toldRegistersAgree() {
        if (at.wasRestored) {
            return; // others may know what this register has forgotten
        }
        for (Act act : books.acts()) {
            Member to = act.about().stream().findFirst().orElse(null);
            boolean last = act.kind() == Kind.SHARED
                    && books.acts(act.record(), Kind.SHARED).stream()
                            .filter(one -> one.about().equals(act.about()))
                            .reduce((first, second) -> second)
                            .equals(Optional.of(act))
                    && books
                            .acts()
                            .subList(books.acts().indexOf(act), books.acts().size())
                            .stream()
                            .filter(one -> one.record().equals(act.record()))
                            .allMatch(one -> one.kind() == Kind.SHARED || one.kind() == Kind.NOT_SHARED);
            CarerFlag ours = flag(act.record());
            if (!last || books.erased(act.record()) || !ours.links().isEmpty()) {
                continue;
            }
            SimulatedRegister there = registers.get(to);
            there.books.arrivals().stream()
                    .filter(one -> one.from() == at.member && one.notice().id().equals(act.id()))
                    .forEach(one -> agree(act, ours, there, one));
        }
    }

    private void agree(Act act, CarerFlag ours, SimulatedRegister there, Arrival word) {
        CarerFlag theirs = there.register().flag(word.record()).flag();
        if (!theirs.links().isEmpty() || there.wasRestored) {
            return;
        }
        if (theirs.state() != ours.state()) {
            wrong(act.person() + " is " + ours.state() + " here and " + theirs.state() + " at " + there);
        }
        String told = word.notice().text();
        String kept = there.register().history(word.record()).stream()
                .map(FlagEventJson::toText)
                .collect(Collectors.joining("\n"));
        act.person().words().forEach((name, text) -> {
            if (told.contains(text) && !kept.contains(text)) {
                wrong("the " + name + " of " + act.person() + " was told last and is not known at " + there);
            }
        });
        if (there.member.hearsOfRestrictions && ours.isRestricted() && !theirs.isRestricted()) {
            wrong(act.person() + " is protected here and not at " + there);
        }
    }

    private void numbersAreMissingWhereNoticesAre() {
        for (Member from : Member.values()) {
            Set<String> here = books.arrivals().stream()
                    .filter(one -> one.from() == from)
                    .map(one -> one.notice().place())
                    .collect(Collectors.toSet());
            for (SequenceGap gap : at.receiver().gaps(from.recipient.organisation())) {
                for (long number = gap.from(); number <= gap.to(); number++) {
                    if (here.contains(gap.epoch() + " " + number)) {
                        wrong("number " + number + " of " + from + " is said to be missing and was taken");
                    }
                }
            }
        }
    }

    private void everythingCanBeReadAndVerified() {
        long read = at.register().everyHistory().mapToLong(List::size).sum();
        long listed = at.register().flags(new FlagQuery.All()).count();
        if (read == 0 && listed > 0) {
            wrong("nothing can be read");
        }
        at.register().bringUpToDate();
        long unanswered =
                at.register().unansweredReferrals(EventHeader.dayOf(at.now())).count();
        if (unanswered > books.acts().size()) {
            wrong("more referrals are unanswered than were made");
        }
        List<Checkpoint> kept = new ArrayList<>(at.checkpoints);
        kept.add(at.audit().checkpoint());
        for (Checkpoint checkpoint : kept) {
            if (!at.audit().verify(checkpoint).holds()) {
                wrong("a checkpoint does not hold: "
                        + at.audit().verify(checkpoint).faults());
            }
        }
        for (Person person : Person.values()) {
            for (CarerId record : books.own()) {
                boolean his =
                        books.acts().stream().anyMatch(act -> act.record().equals(record) && act.person() == person);
                if (his && books.erased(record)) {
                    boolean known = person.words().values().stream().anyMatch(text(record)::contains)
                            || at.register().carersWith(person.number()).contains(record);
                    if (known) {
                        wrong(person + " was erased and is known");
                    }
                }
            }
        }
    }
}
