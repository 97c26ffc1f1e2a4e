package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;

/**
 * A decision to record.
 *
 * @param event the event; sending the same id twice has the same effect as sending it once
 * @param expected the version of the history that the decision is based on; empty if it is based on none
 */
public record RecordCommand(FlagEvent event, Optional<FlagVersion> expected) {

    /** Rejects null components. Drops fields of the event that this version does not know. */
    public RecordCommand {
        requireNonNull(event, "event");
        event = event instanceof LaterEvent later
                        && later.known() != null
                        && later.unknown().isEmpty()
                ? later.known()
                : event;
        requireNonNull(expected, "expected");
    }

    /** Creates a decision that is not based on an earlier reading of the history. */
    public static RecordCommand of(FlagEvent event) {
        return new RecordCommand(event, Optional.empty());
    }

    /** Creates a decision based on a version of the history. */
    public static RecordCommand of(FlagEvent event, FlagVersion expected) {
        return new RecordCommand(event, Optional.of(expected));
    }
}
