package org.carerkit.flag.state;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Unrestricted;

/**
 * An event that another one took the effect from. Whoever was told of the first has to hear of the second.
 *
 * @param event what was undone: a restriction that was lifted, or an event that was corrected
 * @param by the {@link Unrestricted} or {@link Corrected} event
 */
public record Undone(FlagEvent event, FlagEvent by) {

    /** Checks that both are there. */
    public Undone {
        requireNonNull(event, "event");
        requireNonNull(by, "by");
    }
}
