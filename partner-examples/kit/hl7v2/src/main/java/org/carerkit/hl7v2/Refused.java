package org.carerkit.hl7v2;

import java.io.Serial;

/**
 * Thrown when a message is not accepted, with the reason and the place. It never leaves this package: callers get an
 * {@link AdtReading}.
 */
final class Refused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String place;

    /** @param place the segment and field, such as {@code PID-3} */
    Refused(Reason reason, String place) {
        super(reason + " at " + place, null, false, false);
        this.reason = reason;
        this.place = place;
    }

    Reason reason() {
        return reason;
    }

    String place() {
        return place;
    }
}
