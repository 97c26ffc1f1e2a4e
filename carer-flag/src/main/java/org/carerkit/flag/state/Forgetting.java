package org.carerkit.flag.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.internal.FieldFilter;

/**
 * Takes away what partners told and retracted. A partner's events have a record of their own, so a retraction reaches
 * only what the same partner told. A partner tells something again by correcting its retraction; the order in which the
 * notices arrive does not matter. What protects somebody stays.
 */
public final class Forgetting {

    private Forgetting() {}

    /** Returns the events without what their senders retracted, in the same order and with the same ids. */
    public static List<FlagEvent> of(Collection<? extends FlagEvent> events) {
        Map<CarerId, Set<FlagField>> retracted = retracted(events);
        if (retracted.isEmpty()) {
            return List.copyOf(events);
        }
        List<FlagEvent> left = new ArrayList<>();
        for (FlagEvent event : events) {
            Set<FlagField> fields = retracted.get(event.header().carer());
            if (fields == null || !isTold(event)) {
                left.add(event);
            } else {
                without(event, fields).ifPresent(left::add);
            }
        }
        return left;
    }

    private static Map<CarerId, Set<FlagField>> retracted(Collection<? extends FlagEvent> events) {
        if (events.stream().noneMatch(Retracted.class::isInstance)) {
            return Map.of();
        }
        Map<CarerId, Set<UUID>> toldAgain = new HashMap<>();
        for (FlagEvent event : events) {
            if (event instanceof Corrected corrected && isTold(event) && corrected.corrects() != null) {
                toldAgain
                        .computeIfAbsent(event.header().carer(), carer -> new HashSet<>())
                        .add(corrected.corrects());
            }
        }
        Map<CarerId, Set<FlagField>> retracted = new HashMap<>();
        for (FlagEvent event : events) {
            CarerId carer = event.header().carer();
            Set<UUID> again = toldAgain.getOrDefault(carer, Set.of());
            if (event instanceof Retracted one
                    && isTold(event)
                    && !again.contains(event.id())
                    && !again.contains(event.header().fact())) {
                retracted
                        .computeIfAbsent(carer, each -> EnumSet.noneOf(FlagField.class))
                        .addAll(one.fields());
            }
        }
        return retracted;
    }

    private static boolean isTold(FlagEvent event) {
        return event.header().origin() != null;
    }

    private static Optional<FlagEvent> without(FlagEvent event, Set<FlagField> fields) {
        EventKind kind = EventKind.of(event);
        if (!kind.isTold() || Declines.isOne(event)) {
            return Optional.of(event);
        }
        if (fields.contains(FlagField.STATE)) {
            return Fold.restricts(event) ? Optional.of(new Restricted(event.header())) : Optional.empty();
        }
        List<FlagField> left = Arrays.stream(FlagField.values())
                .filter(field -> !fields.contains(field))
                .toList();
        EventHeader from = event.header();
        EventHeader header = new EventHeader(
                from.id(),
                from.carer(),
                from.occurredAt(),
                left.contains(FlagField.SENDER) ? from.recordedBy() : RecordedBy.withheld(),
                from.origin());
        if (Fold.restricts(event)) {
            return Optional.of(new Restricted(header)); // the mark stays, and the record does not
        }
        return kind.told(
                header,
                left,
                event.carerRecord()
                        .map(record -> without(record, left, from.carer()))
                        .orElse(null));
    }

    /** A record needs an identifier, so it keeps the one that the sender made for this recipient. */
    private static Carer without(Carer record, List<FlagField> left, CarerId carer) {
        Carer filtered = FieldFilter.ofTold(left).of(record);
        List<Identifier> identifiers = new ArrayList<>(filtered.identifiers());
        record.identifiers().stream()
                .filter(FieldFilter::isMadeForRecipient)
                .filter(made -> !identifiers.contains(made))
                .forEach(identifiers::add);
        if (identifiers.isEmpty()) {
            identifiers.add(FieldFilter.madeForRecipient(carer.toString()));
        }
        return FieldFilter.called(filtered, identifiers);
    }
}
