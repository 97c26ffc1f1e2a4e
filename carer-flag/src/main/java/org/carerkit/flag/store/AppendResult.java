package org.carerkit.flag.store;

import java.util.List;
import java.util.UUID;

/** The result of an {@link Append}. */
public sealed interface AppendResult {

    /**
     * Every event is in the store, whether new or already there.
     *
     * @param events the stored events, one for each requested event and in that order
     */
    record Appended(List<StoredEvent> events) implements AppendResult {

        /** Copies the list. */
        public Appended {
            events = List.copyOf(events);
        }
    }

    /**
     * Nothing was appended, because the history does not have the expected head and some events are new, or because a
     * linked record has changed.
     *
     * @param version the current version of the history
     */
    record VersionChanged(long version) implements AppendResult {}

    /**
     * Nothing was appended, because an id belongs to another event of any carer.
     *
     * @param id the id
     */
    record IdTaken(UUID id) implements AppendResult {}

    /** Nothing was appended, because the history was erased or an event belongs to an erased history. */
    record Erased() implements AppendResult {}
}
