package org.carerkit.flag.receiving;

import java.util.List;
import java.util.UUID;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.state.CarerFlag;

/**
 * How much one partner may bring on one day before a person looks at it. Without a limit, a careless or hostile partner
 * could make carers disappear by reporting that they declined.
 *
 * @param declinesADay the number of carers whose declines take effect; those above it wait for a person
 * @param restrictionsADay the number of carers whose restrictions raise no alarm; all take effect at once
 */
public record ReceivingLimits(int declinesADay, int restrictionsADay) {

    private static final ReceivingLimits STANDARD = new ReceivingLimits(10, 50);

    /** Rejects a limit below 0. */
    public ReceivingLimits {
        if (declinesADay < 0 || restrictionsADay < 0) {
            throw new IllegalArgumentException("limits: 0 or more are needed");
        }
    }

    /**
     * Returns the usual limits: 10 declines and 50 restrictions. They are CarerKit's own proposal; a large hospital may
     * need more.
     */
    public static ReceivingLimits standard() {
        return STANDARD;
    }

    /** Returns the facts of the declines among events. */
    List<UUID> declines(List<FlagEvent> events) {
        return events.stream()
                .filter(event -> event instanceof Ended ended && ended.reason() == FlagEndReason.CARER_DECLINED)
                .map(event -> event.header().fact())
                .distinct()
                .toList();
    }

    /** Returns true if the events of a notice, read by themselves, restrict. */
    boolean restricts(List<FlagEvent> events) {
        return CarerFlag.of(events).isRestricted();
    }
}
