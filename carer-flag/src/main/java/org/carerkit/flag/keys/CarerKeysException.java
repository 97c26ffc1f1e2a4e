package org.carerkit.flag.keys;

/** Keys could not be read or kept. The message says what was tried and nothing of a key. */
public final class CarerKeysException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Keys could not be read or kept.
     *
     * @param message what was tried
     */
    public CarerKeysException(String message) {
        super(message);
    }

    /**
     * Keys could not be read or kept.
     *
     * @param message what was tried
     * @param cause why it failed
     */
    public CarerKeysException(String message, Throwable cause) {
        super(message, cause);
    }
}
