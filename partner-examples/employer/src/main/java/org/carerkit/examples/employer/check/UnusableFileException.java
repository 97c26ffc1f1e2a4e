package org.carerkit.examples.employer.check;

/** The file cannot be used; the message says what to do and repeats nothing that stands in it. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}
