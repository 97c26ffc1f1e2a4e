package org.carerkit.flag.store;

/** Thrown if storage fails. The message says what was tried and never what was stored. */
public final class FlagStoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception without a cause.
     *
     * @param message what was tried
     */
    public FlagStoreException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what was tried
     * @param cause the cause
     */
    public FlagStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
