package org.carerkit.examples.commandline.terminal;

/**
 * Thrown if a command cannot work with its input. The message says what to change, and never repeats a value from the
 * input.
 */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what to change, without any value from the input
     */
    public UnusableInputException(String message) {
        super(message);
    }
}
