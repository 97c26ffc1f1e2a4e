package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Linked.Certainty;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.receiving.Received.Candidate;
import org.carerkit.flag.receiving.Received.Confidence;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;

/** Links a partner's record with the records of the same person, and notes those that may be of the same person. */
final class RecordLinks {

    private final Inbox inbox;
    private final Recipient us;
    private final Clock clock;
    private final Matching matching;

    RecordLinks(Inbox inbox, Recipient us, Clock clock) {
        this.inbox = inbox;
        this.us = us;
        this.clock = clock;
        this.matching = new Matching(inbox, SharingPolicy.isEducation(us));
    }

    /**
     * Matches a partner's record. The result is the same whichever record is there first.
     *
     * @return the record, what it is linked with, and what a person has to confirm
     */
    Received.Taken match(CarerId record) {
        List<FlagEvent> history = inbox.history(record);
        Set<CarerId> linked = linked(CarerFlag.of(history), record);
        Carer told = told(history, record);
        Set<CarerId> known = new HashSet<>(linked);
        known.add(record);
        List<Candidate> candidates = told == null ? List.of() : matching.candidates(told, known);
        List<Candidate> certain = linked.isEmpty()
                ? candidates.stream()
                        .filter(candidate -> candidate.confidence() == Confidence.CERTAIN
                                && !wasUndone(history, record, candidate.carer()))
                        .toList()
                : List.of();
        if (!certain.isEmpty() && certain.size() == candidates.size()) {
            List<CarerId> others = certain.stream().map(Candidate::carer).toList();
            others.forEach(other -> keep(link(record, other, null)));
            return new Received.Taken(record, others, List.of(), false, false);
        }
        candidates.stream()
                .map(Candidate::carer)
                .filter(other -> !wasUndone(history, record, other) && !isNoted(history, record, other))
                .forEach(other -> keep(link(record, other, Certainty.POSSIBLE)));
        return new Received.Taken(record, linked.stream().sorted().toList(), candidates, false, false);
    }

    /** Returns every record that is read as one with this one. */
    private static Set<CarerId> linked(CarerFlag flag, CarerId record) {
        Set<CarerId> linked = new HashSet<>();
        for (Linked link : flag.links()) {
            Stream.of(link.header().carer(), requireNonNull(link.other(), "other"))
                    .filter(one -> !one.equals(record))
                    .forEach(linked::add);
        }
        return linked;
    }

    /** Returns what the record's own events say about the person. */
    private static @Nullable Carer told(List<FlagEvent> history, CarerId record) {
        return CarerFlag.of(history.stream()
                        .filter(event -> event.header().carer().equals(record))
                        .toList())
                .carer();
    }

    /** Returns true if a person undid a link of the two, certain or possible. The two are then never linked again. */
    private static boolean wasUndone(List<FlagEvent> history, CarerId record, CarerId other) {
        Set<UUID> ids = Set.of(id("link", record, other), id("possible link", record, other));
        return history.stream()
                .anyMatch(event -> event instanceof Unlinked unlinked
                        && unlinked.link() != null
                        && ids.contains(factOf(history, unlinked.link())));
    }

    private static UUID factOf(List<FlagEvent> history, UUID id) {
        return history.stream()
                .filter(event -> event.id().equals(id))
                .map(event -> event.header().fact())
                .findFirst()
                .orElse(id);
    }

    private static boolean isNoted(List<FlagEvent> history, CarerId record, CarerId other) {
        UUID id = id("possible link", record, other);
        return history.stream().anyMatch(event -> event.header().fact().equals(id));
    }

    private void keep(Linked link) {
        inbox.keep(List.of(link, mirror(link)));
    }

    /** Makes the same link from either side, so that the order of notices does not matter. */
    private Linked link(CarerId record, CarerId own, @Nullable Certainty certainty) {
        CarerId first = record.compareTo(own) < 0 ? record : own;
        CarerId second = first.equals(own) ? record : own;
        UUID id = id(certainty == null ? "link" : "possible link", record, own);
        RecordedBy by = RecordedBy.of(requireNonNull(us.organisation(), "us.organisation"), "matched by number");
        return new Linked(EventHeader.of(id, first, clock.instant(), by), second, certainty);
    }

    private static UUID id(String kind, CarerId record, CarerId own) {
        boolean inOrder = record.compareTo(own) < 0;
        return NoticeIds.of(kind, (inOrder ? record : own).toString(), (inOrder ? own : record).toString());
    }

    private static Linked mirror(Linked link) {
        EventHeader header = link.header();
        CarerId other = requireNonNull(link.other(), "other");
        UUID id = NoticeIds.of("mirror", header.id().toString());
        return new Linked(
                new EventHeader(id, other, header.occurredAt(), header.recordedBy(), header.id()),
                header.carer(),
                link.certainty());
    }
}
