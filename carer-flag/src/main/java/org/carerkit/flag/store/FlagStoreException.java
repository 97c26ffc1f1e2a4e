package org.carerkit.flag.store;

/** Storage failed. The message says what was tried and never what was stored. */
public final class FlagStoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Storage failed.
     *
     * @param message what was tried
     */
    public FlagStoreException(String message) {
        super(message);
    }

    /**
     * Storage failed.
     *
     * @param message what was tried
     * @param cause why it failed
     */
    public FlagStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
