package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.PossibleLinks;

/**
 * Makes the counterpart of a link. A link applies to both records, so the other record's history holds the same fact.
 * It counts once when the histories are read together, and unlinking one side unlinks both.
 */
final class LinkMirror {

    private LinkMirror() {}

    /**
     * Makes the event for the other record's history. Empty if the event neither links nor unlinks.
     *
     * @param before the history of the record that the event is about
     */
    static Optional<FlagEvent> of(FlagEvent event, List<FlagEvent> before) {
        CarerId carer = event.header().carer();
        if (event instanceof Linked linked && linked.other() != null) {
            return Optional.of(new Linked(header(event, linked.other()), carer, linked.certainty()));
        }
        if (event instanceof Unlinked unlinked) {
            return before.stream()
                    .filter(one -> one.header().carer().equals(carer))
                    .filter(one -> one.id().equals(unlinked.link())
                            || one.header().fact().equals(unlinked.link()))
                    .filter(Linked.class::isInstance)
                    .map(one -> (Linked) one)
                    .filter(link -> link.other() != null)
                    .findFirst()
                    .map(link -> new Unlinked(
                            header(event, requireNonNull(link.other())),
                            link.header().fact()));
        }
        return Optional.empty();
    }

    /** Returns the records that a history, read by itself, links to the same person. */
    static List<CarerId> linkedTo(List<FlagEvent> history) {
        return CarerFlag.of(history).links().stream()
                .map(Linked::other)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the records that a history may be about the same person as, according to matches nobody confirmed. */
    static List<CarerId> possiblyLinkedTo(List<FlagEvent> history) {
        return PossibleLinks.of(history).stream()
                .map(Linked::other)
                .filter(Objects::nonNull)
                .toList();
    }

    private static EventHeader header(FlagEvent event, CarerId other) {
        String name = "carerkit mirror of " + event.id() + " for " + other;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        EventHeader header = event.header();
        return new EventHeader(id, other, header.occurredAt(), header.recordedBy(), header.fact());
    }
}
