package org.carerkit.examples.employer.check;

/** Thrown if the file cannot be used. The message says what to do, and repeats nothing from the file. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}
