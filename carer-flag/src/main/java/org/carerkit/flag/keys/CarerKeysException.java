package org.carerkit.flag.keys;

/** Thrown if keys cannot be read or stored. The message says what was tried and contains nothing of a key. */
public final class CarerKeysException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception without a cause.
     *
     * @param message what was tried
     */
    public CarerKeysException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what was tried
     * @param cause the cause
     */
    public CarerKeysException(String message, Throwable cause) {
        super(message, cause);
    }
}
