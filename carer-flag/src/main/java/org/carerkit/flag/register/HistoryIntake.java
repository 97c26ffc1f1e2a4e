package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.state.EventKind;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagStoreException;

/** Accepts history from elsewhere, many histories at a time. */
record HistoryIntake(Histories histories, EventCheck check) {

    private static final int PAGE = 1000;

    /** Accepts each event that can be; one that cannot does not keep out the others. */
    List<RecordResult> accept(Collection<? extends FlagEvent> events) {
        return accept(events, false);
    }

    /** Accepts all events of a history or none of them. */
    List<RecordResult> acceptTogether(Collection<? extends FlagEvent> events) {
        return accept(events, true);
    }

    private List<RecordResult> accept(Collection<? extends FlagEvent> events, boolean together) {
        List<FlagEvent> all = events.stream().map(HistoryIntake::asAccepted).toList();
        RecordResult[] results = new RecordResult[all.size()];
        Map<CarerId, List<Integer>> valid = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Findings findings = check.format(all.get(i), histories.clock().instant());
            if (findings.hasError()) {
                results[i] = new RecordResult.Refused(findings);
            } else {
                valid.computeIfAbsent(all.get(i).header().carer(), carer -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<CarerId, List<RecordResult>> made = new HashMap<>();
        Map<CarerId, List<FlagEvent>> page = new LinkedHashMap<>();
        valid.forEach((carer, places) -> {
            page.put(carer, places.stream().map(all::get).toList());
            if (page.size() == PAGE) {
                acceptAll(page, made, together);
                page.clear();
            }
        });
        if (!page.isEmpty()) {
            acceptAll(page, made, together);
        }
        valid.forEach((carer, places) -> {
            List<RecordResult> ofCarer = requireNonNull(made.get(carer));
            for (int i = 0; i < places.size(); i++) {
                results[places.get(i)] = ofCarer.get(i);
            }
        });
        return List.of(results);
    }

    /**
     * Keeps unknown fields for later only if a partner sent the event; unknown fields of our own events are dropped.
     */
    private static FlagEvent asAccepted(FlagEvent event) {
        boolean isOwn = event.header().origin() == null || !EventKind.of(event).mayComeFromPartner();
        return event instanceof LaterEvent later
                        && later.known() != null
                        && later.unknown().isEmpty()
                        && isOwn
                ? later.known()
                : event;
    }

    /** Reads many histories together and writes them together. Repeats those that somebody else changed in between. */
    private void acceptAll(
            Map<CarerId, List<FlagEvent>> events, Map<CarerId, List<RecordResult>> results, boolean together) {
        Map<CarerId, OpenedHistory> before = histories.readAll(events.keySet());
        Set<CarerId> kept = before.values().stream()
                .filter(opened -> !opened.history().erased())
                .map(OpenedHistory::carer)
                .collect(Collectors.toSet());
        Map<CarerId, CarerKey> keys = histories.keys().findOrMake(kept);
        List<CarerId> carers = List.copyOf(kept);
        List<Append> appends = carers.stream()
                .map(carer -> histories.append(
                        requireNonNull(before.get(carer)),
                        requireNonNull(events.get(carer)),
                        requireNonNull(keys.get(carer)),
                        List.of()))
                .toList();
        events.forEach((carer, ofCarer) -> results.put(carer, histories.results(new AppendResult.Erased(), ofCarer)));
        List<AppendResult> made = histories.store().appendAll(appends);
        for (int i = 0; i < carers.size(); i++) {
            List<FlagEvent> ofCarer = requireNonNull(events.get(carers.get(i)));
            AppendResult result = made.get(i);
            results.put(
                    carers.get(i),
                    result instanceof AppendResult.Appended
                            ? histories.results(result, ofCarer)
                            : acceptOf(carers.get(i), ofCarer, together));
        }
    }

    private List<RecordResult> acceptOf(CarerId carer, List<FlagEvent> events, boolean together) {
        for (int round = 0; round < Histories.ROUNDS; round++) {
            OpenedHistory before = histories.read(carer);
            if (before.history().erased()) {
                return histories.results(new AppendResult.Erased(), events);
            }
            AppendResult result =
                    histories.store().append(histories.append(before, events, histories.keyOf(carer), List.of()));
            boolean oneInTheWay = result instanceof AppendResult.IdTaken || result instanceof AppendResult.Erased;
            if (oneInTheWay && events.size() > 1 && !together) {
                // one event blocks the others: find out which
                return events.stream()
                        .flatMap(event -> acceptOf(carer, List.of(event), false).stream())
                        .toList();
            }
            if (!(result instanceof AppendResult.VersionChanged)) {
                return histories.results(result, events);
            }
        }
        throw new FlagStoreException(
                "The history changed " + Histories.ROUNDS + " times while events were being accepted");
    }
}
