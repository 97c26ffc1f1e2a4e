package org.carerkit.flag.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.flag.event.CarerId;

/**
 * What a register has acknowledged, written down by somebody who stands beside it: what was recorded there, and which
 * notices it took in. The rules below say in plain words what follows; nothing here asks the register.
 */
final class Books {

    /** What somebody did. */
    enum Kind {
        IDENTIFIED,
        AGREED,
        WITHHELD,
        CONFIRMED,
        MOVED,
        REVIEWED,
        RESTRICTED,
        LIFTED,
        DECLINED,
        ENDED,
        CORRECTED,
        LINKED,
        UNLINKED,
        REFERRED,
        ANSWERED,
        SHARED,
        NOT_SHARED,
        ERASED
    }

    /**
     * One acknowledged act.
     *
     * @param named the ids of the events that it names: lifted, corrected, answered
     * @param about the organisations that it concerns; empty for all
     * @param details what was written down about the person, or null
     */
    record Act(Kind kind, Person person, CarerId record, UUID id, Set<UUID> named, Set<Member> about, Carer details) {}

    /** A notice that was taken in, and what the register answered. */
    record Arrival(
            Member from,
            Person person,
            NoticeText notice,
            CarerId record,
            Set<CarerId> linked,
            Set<CarerId> perhaps,
            boolean waits) {}

    private final List<Act> acts = new ArrayList<>();
    private final Map<UUID, Arrival> arrivals = new HashMap<>();
    private final Map<String, Set<NoticeText>> unanswered = new HashMap<>();
    private final Set<String> hostileDays = new HashSet<>();

    Books copy() {
        Books copy = new Books();
        copy.acts.addAll(acts);
        copy.arrivals.putAll(arrivals);
        unanswered.forEach((sender, some) -> copy.unanswered.put(sender, new HashSet<>(some)));
        copy.hostileDays.addAll(hostileDays);
        return copy;
    }

    void add(Act act) {
        acts.add(act);
    }

    /** A later answer about the same notice replaces the earlier one. */
    void add(UUID name, Arrival arrival) {
        arrivals.put(name, arrival);
    }

    List<Act> acts() {
        return acts;
    }

    List<Arrival> arrivals() {
        return arrivals.values().stream()
                .sorted(Comparator.comparing(arrival -> arrival.notice().text()))
                .toList();
    }

    List<Act> acts(CarerId record, Kind kind) {
        Set<UUID> corrected = new HashSet<>();
        acts.stream().filter(act -> act.kind() == Kind.CORRECTED).forEach(act -> corrected.addAll(act.named()));
        return acts.stream()
                .filter(act -> act.record().equals(record) && act.kind() == kind && !corrected.contains(act.id()))
                .toList();
    }

    /** The record that this register made of somebody and did not erase. */
    Optional<CarerId> current(Person person) {
        return acts.stream()
                .filter(act -> act.kind() == Kind.IDENTIFIED && act.person() == person)
                .map(Act::record)
                .filter(record -> !erased(record))
                .findFirst();
    }

    Set<CarerId> own() {
        Set<CarerId> own = new HashSet<>();
        acts.stream().filter(act -> act.kind() == Kind.IDENTIFIED).forEach(act -> own.add(act.record()));
        return own;
    }

    boolean erased(CarerId record) {
        return !acts(record, Kind.ERASED).isEmpty();
    }

    /** Whether somebody said yes to this organisation, in spite of every no that concerns it. */
    boolean agreed(CarerId record, Member to) {
        List<UUID> noes = acts(record, Kind.WITHHELD).stream()
                .filter(act -> concerns(act, to))
                .map(Act::id)
                .toList();
        return acts(record, Kind.AGREED).stream()
                .filter(act -> concerns(act, to))
                .anyMatch(act -> act.named().containsAll(noes));
    }

    private static boolean concerns(Act act, Member member) {
        return act.about().isEmpty() || act.about().contains(member);
    }

    /** Whether somebody is a carer by what was recorded here: identified last, and not ended since. */
    boolean open(CarerId record) {
        return lastOf(record, Set.of(Kind.IDENTIFIED, Kind.ENDED, Kind.DECLINED)) == Kind.IDENTIFIED;
    }

    /** Whether somebody declined here, and neither agreed since nor was identified again. */
    boolean declined(CarerId record) {
        return lastOf(record, Set.of(Kind.IDENTIFIED, Kind.DECLINED, Kind.CONFIRMED)) == Kind.DECLINED;
    }

    private Kind lastOf(CarerId record, Set<Kind> kinds) {
        Kind last = null;
        for (Act act : acts) {
            if (act.record().equals(record)
                    && kinds.contains(act.kind())
                    && acts(record, act.kind()).contains(act)) {
                last = act.kind();
            }
        }
        return last;
    }

    /** The facts that still restrict by what was recorded here, or by what a partner told under this record. */
    Set<UUID> restrictions(CarerId record) {
        Set<UUID> facts = new HashSet<>();
        acts(record, Kind.RESTRICTED).forEach(act -> facts.add(act.id()));
        acts.stream()
                .filter(act -> act.record().equals(record)
                        && act.details() != null
                        && act.details().restricted())
                .forEach(act -> facts.add(act.id()));
        List<Arrival> told = arrivals.values().stream()
                .filter(one -> one.record().equals(record))
                .toList();
        told.forEach(one -> facts.addAll(one.notice().restrictions()));
        told.forEach(one -> facts.removeAll(one.notice().takenAway()));
        told.stream()
                .flatMap(one -> unanswered(one.from(), one.notice()).stream())
                .forEach(one -> facts.removeAll(one.takenAway()));
        // our own may take away anything, also what a partner told under an id of ours
        acts.stream()
                .filter(act -> act.kind() == Kind.LIFTED || act.kind() == Kind.CORRECTED)
                .forEach(act -> facts.removeAll(act.named()));
        return facts;
    }

    /** The records from partners that the register said are, or may be, about the same person as one of ours. */
    Set<CarerId> beside(CarerId ours) {
        Set<CarerId> beside = new HashSet<>();
        for (Arrival one : arrivals.values()) {
            boolean undone = acts.stream()
                    .anyMatch(act -> act.kind() == Kind.UNLINKED
                            && act.named().contains(one.record().value()));
            if (!undone && (one.linked().contains(ours) || one.perhaps().contains(ours))) {
                beside.add(one.record());
            }
        }
        return beside;
    }

    boolean restricted(CarerId ours) {
        return !restrictions(ours).isEmpty()
                || beside(ours).stream()
                        .anyMatch(record -> !restrictions(record).isEmpty());
    }

    /** The details of somebody that were written down here, in the order of writing. */
    List<Carer> details(CarerId record) {
        return acts.stream()
                .filter(act -> act.record().equals(record) && act.details() != null)
                .map(Act::details)
                .toList();
    }

    /** A notice that may be in although nobody heard so: what it takes away may be gone. */
    void mayHaveTaken(Member from, NoticeText notice) {
        unanswered
                .computeIfAbsent(from + " " + notice.pseudonym(), one -> new HashSet<>())
                .add(notice);
    }

    Set<NoticeText> unanswered(Member from, NoticeText about) {
        return unanswered.getOrDefault(from + " " + about.pseudonym(), Set.of());
    }

    /** Whether a decline may be in although nobody heard so. */
    boolean mayHaveTakenADecline() {
        return unanswered.values().stream().flatMap(Set::stream).anyMatch(NoticeText::declines);
    }

    /** A decline that the hostile partner brought on a day took effect. */
    void declinedByHostile(String day) {
        hostileDays.add(day);
    }

    int hostileDays() {
        return hostileDays.size();
    }
}
