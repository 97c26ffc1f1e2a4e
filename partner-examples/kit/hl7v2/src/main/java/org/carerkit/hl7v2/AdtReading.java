package org.carerkit.hl7v2;

/** What reading a message came to: what it says, or why it is not taken. */
public sealed interface AdtReading {

    /**
     * It can be taken.
     *
     * @param message what it says
     */
    record Taken(AdtMessage message) implements AdtReading {}

    /**
     * It is not taken. Whom it protects it protects all the same: see {@link AdtReader#protections}.
     *
     * @param reason why
     * @param place segment and field, {@code PID-3}; a segment alone where the whole of it is meant
     */
    record NotTaken(Reason reason, String place) implements AdtReading {}
}
