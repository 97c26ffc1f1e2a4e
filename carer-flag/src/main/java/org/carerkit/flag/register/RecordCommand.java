package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;

/**
 * A decision to record.
 *
 * @param event what happened; its id makes sending it twice the same as once
 * @param expected which state of the history the decision rests on; empty where it rests on none
 */
public record RecordCommand(FlagEvent event, Optional<FlagVersion> expected) {

    /** Checks that both are there. A field of the event that this version does not know is left out. */
    public RecordCommand {
        requireNonNull(event, "event");
        event = event instanceof LaterEvent later
                        && later.known() != null
                        && later.unknown().isEmpty()
                ? later.known()
                : event;
        requireNonNull(expected, "expected");
    }

    /** A decision that rests on nothing that was read before. */
    public static RecordCommand of(FlagEvent event) {
        return new RecordCommand(event, Optional.empty());
    }

    /** A decision that rests on what was read. */
    public static RecordCommand of(FlagEvent event, FlagVersion expected) {
        return new RecordCommand(event, Optional.of(expected));
    }
}
