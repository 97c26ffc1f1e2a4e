package org.carerkit.hl7v2;

/**
 * Takes the messages that an {@link MllpServer} reads. It is called by several threads at once, one message of a connection
 * after the other. What it returns is sent as the answer, so it returns only when what the answer says is kept.
 */
public interface MllpHandler {

    /** Takes a message and gives the ACK to send. */
    byte[] receive(byte[] message);

    /**
     * Gives the ACK for a message that was not read to its end, because it is too large.
     *
     * @param beginning its first bytes
     * @param size how many it has
     */
    byte[] refuseTooLarge(byte[] beginning, int size);
}
