package org.carerkit.flag.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.SentNotices;

/** The numbers of a register's notices, kept beside its store: they survive the process and go back with a backup. */
final class NumberedNotices implements SentNotices {

    private final Map<UUID, Sent> sent;
    private final Map<Bytes, Long> last;
    private UUID epoch;

    NumberedNotices(UUID epoch) {
        this(new HashMap<>(), new HashMap<>(), epoch);
    }

    private NumberedNotices(Map<UUID, Sent> sent, Map<Bytes, Long> last, UUID epoch) {
        this.sent = sent;
        this.last = last;
        this.epoch = epoch;
    }

    synchronized NumberedNotices copy() {
        return new NumberedNotices(new HashMap<>(sent), new HashMap<>(last), epoch);
    }

    @Override
    public synchronized Optional<Sent> sentOr(UUID notice, Bytes recipient, Function<Place, Sent> signing) {
        Sent known = sent.get(notice);
        if (known == null) {
            long next = last.getOrDefault(recipient, 0L) + 1;
            known = signing.apply(new Place(epoch, next));
            last.put(recipient, next);
            sent.put(notice, known);
        }
        return Optional.of(known);
    }

    @Override
    public synchronized void newEpoch(UUID next) {
        epoch = next;
        last.clear();
    }
}
