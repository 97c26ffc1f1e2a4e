package org.carerkit.examples.commandline;

/** The command cannot do its work. The message says what to change, and never repeats a value that was given. */
final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(String message) {
        super(message);
    }
}
