package org.carerkit.flag.state;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Unlinked;

/**
 * The matches that nobody has confirmed, and what they protect. The records of such a match stay separate. Only a
 * restriction crosses over: as long as it stands in one record, it stands in the other.
 */
public final class PossibleLinks {

    private PossibleLinks() {}

    /** Returns the possible links that no correction took away and nobody undid. */
    public static List<Linked> of(Collection<? extends FlagEvent> history) {
        if (history.stream().noneMatch(event -> event instanceof Linked linked && linked.isOnlyPossible())) {
            return List.of();
        }
        Selection selection = Selection.of(LaterEvent.readable(LaterEvent.known(history)));
        List<FlagEvent> effective = selection.effective();
        Set<UUID> undone = effective.stream()
                .flatMap(event -> event instanceof Unlinked unlinked
                        ? Optional.ofNullable(unlinked.link()).stream()
                        : Stream.<UUID>empty())
                .map(selection::fact)
                .collect(Collectors.toSet());
        return effective.stream()
                .filter(Linked.class::isInstance)
                .map(Linked.class::cast)
                .filter(Linked::isOnlyPossible)
                .filter(link ->
                        link.other() != null && !undone.contains(link.header().fact()))
                .toList();
    }

    /**
     * Returns the restrictions of a record as events that protect another record, possibly of the same person. They
     * name no recorder. A person here can lift them by the facts in {@link CarerFlag#toLift}.
     *
     * @param history the history of the one record and of the records linked to it
     */
    public static List<FlagEvent> protections(Collection<? extends FlagEvent> history) {
        return CarerFlag.of(history).restrictions().stream()
                .map(PossibleLinks::protection)
                .toList();
    }

    /** A record marked as restricted states two things, so its restriction gets a fact of its own. */
    private static FlagEvent protection(FlagEvent restriction) {
        EventHeader header = restriction.header();
        String name = "carerkit restriction of " + header.fact();
        UUID fact = restriction instanceof Restricted
                ? header.fact()
                : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Restricted(new EventHeader(
                new UUID(fact.getMostSignificantBits(), ~fact.getLeastSignificantBits()),
                header.carer(),
                header.occurredAt(),
                RecordedBy.withheld(),
                fact));
    }
}
