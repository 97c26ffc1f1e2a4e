package org.carerkit.flag.sharing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.sharing.internal.NoticeIds;

/**
 * Notices that were stopped and replaced by new ones with less content. A restriction is one reason for this. So a
 * person who may not know of restrictions sees only the first notice, as if it had been sent.
 *
 * @param first the id of the first notice for the id of each replacement
 * @param stopped the ids of the events that record that a notice was stopped
 */
record ReplacedNotices(Map<UUID, UUID> first, Set<UUID> stopped) {

    static ReplacedNotices in(Iterable<FlagEvent> history) {
        Set<UUID> told = new HashSet<>();
        history.forEach(event -> {
            if (event instanceof Disclosed) {
                told.add(event.id());
            }
        });
        Set<UUID> later = told.stream().map(NoticeIds::successorOf).collect(Collectors.toSet());
        Map<UUID, UUID> first = new HashMap<>();
        Set<UUID> stopped = new HashSet<>();
        told.stream().filter(id -> !later.contains(id)).forEach(id -> {
            UUID cut = id;
            for (UUID next = NoticeIds.successorOf(cut); told.contains(next); next = NoticeIds.successorOf(cut)) {
                first.put(next, id);
                stopped.add(NoticeIds.stoppedBeforeLeaving(cut));
                cut = next;
            }
        });
        return new ReplacedNotices(first, stopped);
    }

    boolean hides(FlagEvent event) {
        return first.containsKey(event.id()) || stopped.contains(event.id());
    }

    /** Returns an event about a replacement as an event about the first notice. */
    FlagEvent ofTheFirst(FlagEvent event) {
        if (event instanceof Acknowledged arrived && first.containsKey(arrived.notice())) {
            return new Acknowledged(arrived.header(), first.get(arrived.notice()));
        }
        return event instanceof Corrected wrong && first.containsKey(wrong.corrects())
                ? new Corrected(wrong.header(), first.get(wrong.corrects()), wrong.replacedBy())
                : event;
    }
}
