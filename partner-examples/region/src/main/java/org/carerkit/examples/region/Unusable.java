package org.carerkit.examples.region;

/** Arguments that cannot be used, or a list that cannot be read; the message says which, and no value. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message);
    }
}
