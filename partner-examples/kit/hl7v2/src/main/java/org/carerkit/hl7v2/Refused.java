package org.carerkit.hl7v2;

import java.io.Serial;

/** A message is not taken: why, and where in it. Thrown and caught inside this package: callers get an {@link AdtReading}. */
final class Refused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String place;

    /**
     * @param place segment and field: {@code PID-3}
     */
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
