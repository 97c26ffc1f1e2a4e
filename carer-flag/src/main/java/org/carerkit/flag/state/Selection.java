package org.carerkit.flag.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.state.CarerFlag.Undone;
import org.jspecify.annotations.Nullable;

/**
 * Selects the events of a set that count: each fact once, without those that corrections take away. The result depends
 * on the set only.
 */
final class Selection {

    /** Prefers the event itself to reports of it in notices, then makes an arbitrary but stable choice. */
    private static final Comparator<FlagEvent> PREFERENCE = Comparator.comparing(
                    (FlagEvent event) -> event.header().origin() != null)
            .thenComparing(event -> event.id().toString())
            .thenComparing(FlagEventJson::toText);

    private static final Optional<CarerId> US = Optional.empty();

    private final Map<UUID, FlagEvent> byId = new HashMap<>();
    private final Map<UUID, FlagEvent> byFact = new HashMap<>();
    private final Map<UUID, List<FlagEvent>> told = new HashMap<>();
    private final Set<FlagEvent> overruled = new HashSet<>();
    private final List<Undone> corrected = new ArrayList<>();
    private final Set<UUID> takenAway = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final WaitingDeclines waiting;
    private @Nullable List<FlagEvent> effective;

    private Selection(Collection<? extends FlagEvent> events) {
        this.waiting = WaitingDeclines.of(events);
    }

    static Selection of(Collection<? extends FlagEvent> events) {
        Selection selection = new Selection(events);
        Forgetting.of(events).forEach(selection::take);
        selection.eachFactOnce();
        selection.correct();
        return selection;
    }

    /**
     * Returns the events that count, in their order. Includes every decline, even an overruled one, and what notices
     * report under one fact as events of different kinds, so that nobody hides an event by reporting another kind. A
     * decline that waits for a person is left out.
     */
    List<FlagEvent> effective() {
        if (effective == null) {
            effective =
                    withOtherKinds().stream().filter(event -> !isWaiting(event)).toList();
        }
        return effective;
    }

    /** Returns the declines that wait for a person, without those about which the carer or a person here decided. */
    List<FlagEvent> waiting() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<FlagEvent> all = withOtherKinds();
        return all.stream()
                .filter(event -> isWaiting(event)
                        && !waiting.isDecided(event, tellings(event.header().fact()), all))
                .toList();
    }

    private boolean isWaiting(FlagEvent event) {
        return Declines.isOne(event) && waiting.holds(tellings(event.header().fact()));
    }

    private List<FlagEvent> withOtherKinds() {
        List<FlagEvent> all = new ArrayList<>(byFact.values());
        Map<UUID, List<FlagEvent>> besides = new HashMap<>();
        overruled().stream()
                .filter(this::isAnotherThanChosen)
                .sorted(PREFERENCE)
                .forEach(event -> besides.computeIfAbsent(event.header().fact(), fact -> new ArrayList<>())
                        .add(event));
        besides.values().forEach(events -> all.addAll(oneOfEachKind(events)));
        return all.stream().sorted(FlagEvent.ORDER).toList();
    }

    private boolean isAnotherThanChosen(FlagEvent event) {
        FlagEvent chosen = byFact.get(event.header().fact());
        boolean told = event.header().origin() != null;
        return Declines.isOne(event) && !Declines.isOne(chosen)
                || told && chosen != null && chosen.getClass() != event.getClass();
    }

    private static Collection<FlagEvent> oneOfEachKind(List<FlagEvent> events) {
        Map<String, FlagEvent> each = new HashMap<>();
        events.forEach(event -> each.merge(event.getClass().getSimpleName() + Declines.isOne(event), event, Merge::of));
        return each.values();
    }

    /**
     * Returns the events that another event of the same fact or id overrules, in their order. Their protection still
     * applies, so that somebody who sends an event with a known id cannot lift a restriction.
     */
    List<FlagEvent> overruled() {
        return overruled.stream()
                .filter(event -> !takenAway.contains(event.header().fact()))
                .sorted(FlagEvent.ORDER.thenComparing(FlagEventJson::toText))
                .toList();
    }

    /** Returns what corrections took away, in the order of the corrections. */
    List<Undone> corrected() {
        return corrected.stream()
                .sorted(Comparator.comparing(Undone::by, FlagEvent.ORDER))
                .toList();
    }

    /** Returns the findings about the set itself. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns the fact that an id refers to. For an event from a notice, that is its origin. */
    UUID fact(UUID id) {
        FlagEvent event = byId.get(id);
        return event == null ? id : event.header().fact();
    }

    /** Returns the event that an id refers to, or null if it is absent or a correction took it away. */
    @Nullable
    FlagEvent named(UUID id) {
        return byFact.get(fact(id));
    }

    /** Returns true if the event of an id is known, even if a correction has taken it away. */
    boolean knows(UUID id) {
        return named(id) != null || takenAway.contains(fact(id));
    }

    /**
     * Returns true if every author of a decline also recorded the other event, so that nobody becomes an author by
     * reporting it again. If the decline was recorded here, the event itself names the author. If only notices report
     * it, every sender of the one must report the other. Returns true for any other fact.
     */
    boolean isOfEveryAuthor(UUID fact, FlagEvent other) {
        FlagEvent first = byFact.get(fact);
        boolean happenedHere = first != null && first.header().origin() == null;
        List<FlagEvent> others = tellings(other.header().fact())
                .filter(event -> event.getClass() == other.getClass()
                        && event.header().occurredAt().equals(other.header().occurredAt()))
                .toList();
        return (happenedHere ? Stream.of(first) : tellings(fact))
                .filter(Declines::isOne)
                .allMatch(decline -> others.stream().anyMatch(event -> Declines.isOfOneAuthor(decline, event)));
    }

    /**
     * Returns true if events together may take away a fact. Events recorded here may take anything away. A sender may take away what it reported itself, unless another sender reported it too. The record
     * kept for a sender here identifies the sender, because the organisation may be withheld, and two unknown
     * organisations are never the same.
     *
     * @param by the events
     * @param fact the fact
     * @param naming true for the reported versions of these events that name the fact
     */
    boolean mayTakeAway(Collection<? extends FlagEvent> by, UUID fact, Predicate<FlagEvent> naming) {
        Set<Optional<CarerId>> senders = by.stream()
                .flatMap(event -> tellings(event.header().fact()))
                .filter(naming)
                .map(Selection::sender)
                .collect(Collectors.toSet());
        return senders.contains(US)
                || senders.containsAll(tellings(fact).map(Selection::sender).toList());
    }

    /** Returns everybody who reported an event as one of its kind; empty stands for this register. */
    Set<Optional<CarerId>> senders(FlagEvent event) {
        return tellings(event.header().fact())
                .filter(one -> one.getClass() == event.getClass())
                .map(Selection::sender)
                .collect(Collectors.toSet());
    }

    private Stream<FlagEvent> tellings(UUID fact) {
        return told.getOrDefault(fact, List.of()).stream();
    }

    private static Optional<CarerId> sender(FlagEvent event) {
        return event.header().origin() == null ? US : Optional.of(event.header().carer());
    }

    private void take(FlagEvent event) {
        told.computeIfAbsent(event.header().fact(), fact -> new ArrayList<>()).add(event);
        FlagEvent other = byId.putIfAbsent(event.id(), event);
        if (other != null && !other.equals(event)) {
            findings.add(at(FlagFinding.FLAG_EVENT_ID_TWICE, event.id()));
            byId.put(event.id(), preferred(event, other));
        }
    }

    private void eachFactOnce() {
        Map<UUID, List<FlagEvent>> tellings = new HashMap<>();
        for (FlagEvent event : byId.values()) {
            tellings.computeIfAbsent(event.header().fact(), fact -> new ArrayList<>())
                    .add(event);
        }
        tellings.forEach((fact, events) -> byFact.put(fact, asOne(events)));
    }

    /** The event itself has all its content; each notice reports some of it. */
    private FlagEvent asOne(List<FlagEvent> events) {
        events.sort(PREFERENCE);
        FlagEvent first = events.get(0);
        overruled.addAll(events.subList(1, events.size()));
        return first.header().origin() == null
                ? first
                : events.stream().reduce(Merge::of).orElse(first);
    }

    private FlagEvent preferred(FlagEvent one, FlagEvent other) {
        boolean first = PREFERENCE.compare(one, other) <= 0;
        overruled.add(first ? other : one);
        return first ? one : other;
    }

    private void correct() {
        Map<UUID, Corrected> corrections = new HashMap<>();
        byFact.forEach((fact, event) -> {
            if (event instanceof Corrected corrected && corrected.corrects() != null) {
                if (mayCorrect(corrected)) {
                    corrections.put(fact, corrected);
                } else {
                    findings.add(at(FlagFinding.FLAG_NOT_ITS_SENDER, fact));
                }
            }
        });
        // in a fixed order: if two correct the same event, the first in that order did it, however they arrived
        Set<UUID> overruledFacts = new HashSet<>();
        overruled.forEach(event -> overruledFacts.add(event.header().fact()));
        standing(corrections).stream()
                .sorted(FlagEvent.ORDER)
                .forEach(correction -> takeAway(correction, overruledFacts));
    }

    private boolean mayCorrect(Corrected correction) {
        UUID target = target(correction);
        return mayTakeAway(
                List.of(correction),
                target,
                event -> event instanceof Corrected one && target(one).equals(target));
    }

    /**
     * A correction applies unless another correction that applies corrects it. Corrections that correct each other in a
     * circle remain at the end, and none of them applies. Each correction is looked at once, however long the chain is.
     */
    private List<Corrected> standing(Map<UUID, Corrected> corrections) {
        Map<UUID, Integer> namedBy = new HashMap<>();
        corrections.values().forEach(correction -> namedBy.merge(target(correction), 1, Integer::sum));
        Map<UUID, Corrected> undecided = new HashMap<>(corrections);
        Deque<Corrected> unnamed = new ArrayDeque<>();
        corrections.forEach((fact, correction) -> {
            if (!namedBy.containsKey(fact)) {
                unnamed.add(correction);
            }
        });
        List<Corrected> standing = new ArrayList<>();
        while (!unnamed.isEmpty()) {
            Corrected correction = unnamed.remove();
            undecided.remove(correction.header().fact());
            standing.add(correction);
            Corrected undone = undecided.remove(target(correction));
            if (undone != null) {
                // what was undone names nothing any more
                UUID freed = target(undone);
                Corrected next = undecided.get(freed);
                if (namedBy.merge(freed, -1, Integer::sum) == 0 && next != null) {
                    unnamed.add(next);
                }
            }
        }
        undecided.keySet().forEach(fact -> findings.add(at(FlagFinding.FLAG_CORRECTION_CIRCLE, fact)));
        return standing;
    }

    private void takeAway(Corrected correction, Set<UUID> overruledFacts) {
        UUID target = target(correction);
        boolean waits = waiting.holds(tellings(target)); // one that waits has no effect yet
        if (!waits && !isOfEveryAuthor(target, correction)) {
            findings.add(at(FlagFinding.FLAG_DECLINED, correction.header().fact()));
            return;
        }
        FlagEvent wrong = byFact.remove(target);
        if (wrong != null) {
            takenAway.add(target);
            corrected.add(new Undone(wrong, correction));
        } else if (overruledFacts.contains(target)) {
            takenAway.add(target); // the fact counts as named, even if the overruling event is absent
        } else if (!takenAway.contains(target)) {
            findings.add(
                    at(FlagFinding.FLAG_NAMED_EVENT_MISSING, correction.header().fact()));
        }
    }

    private UUID target(Corrected correction) {
        UUID id = correction.corrects();
        return id == null ? correction.header().fact() : fact(id);
    }

    static Finding at(FlagFinding code, UUID fact) {
        return new Finding(code, "events[" + fact + "]");
    }
}
