package org.carerkit.examples.commandline.terminal;

/** The command cannot do its work with what it was given. The message says what to change, and never repeats a value that was given. */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what to change, and no value. */
    public UnusableInputException(String message) {
        super(message);
    }
}
