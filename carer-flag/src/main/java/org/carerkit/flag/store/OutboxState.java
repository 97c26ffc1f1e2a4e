package org.carerkit.flag.store;

/** How an entry of the outbox stands. One that was delivered is there no longer. */
public enum OutboxState {
    /** To be sent, or being sent. */
    WAITING,
    /** Given up, until somebody revives it. */
    DEAD
}
