package org.carerkit.hl7v2;

/** The result of reading a message: what it says, or why it is not accepted. */
public sealed interface AdtReading {

    /**
     * A message that can be accepted.
     *
     * @param message what the message says
     */
    record Taken(AdtMessage message) implements AdtReading {}

    /**
     * A message that is not accepted. It still protects the people whom it protects: see {@link AdtReader#protections}.
     *
     * @param reason the reason
     * @param place the segment and field, such as {@code PID-3}; only a segment if the whole segment is meant
     */
    record NotTaken(Reason reason, String place) implements AdtReading {}
}
