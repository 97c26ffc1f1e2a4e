package org.carerkit.flag.store;

import java.util.List;
import java.util.UUID;

/** What became of an {@link Append}. */
public sealed interface AppendResult {

    /**
     * Every event is in the store, whether it came now or had been there before.
     *
     * @param events one for each event asked for, in that order, as it stands in the store
     */
    record Appended(List<StoredEvent> events) implements AppendResult {

        /** Copies the list. */
        public Appended {
            events = List.copyOf(events);
        }
    }

    /**
     * Nothing was appended: the history does not stand where it was expected to, and not every event was there before; or
     * that of a linked record has moved on.
     *
     * @param version which version it has
     */
    record VersionChanged(long version) implements AppendResult {}

    /**
     * Nothing was appended: an id stands for another event, of this carer or another.
     *
     * @param id which
     */
    record IdTaken(UUID id) implements AppendResult {}

    /** Nothing was appended: the history was erased, or an event belongs to one that was. */
    record Erased() implements AppendResult {}
}
