package org.carerkit.outcomes.framework;

/** The extent to which something is in place. The words do not depend on the colour. */
public enum RatingColour {
    /** Mostly in place. */
    GREEN("Mostly in place", "green"),
    /** Partly in place. */
    AMBER("Partly in place", "amber"),
    /** Much still to do. */
    RED("Much still to do", "red"),
    /** Nothing is assessed yet, or nothing applies. */
    NOT_RATED("Not rated", "not rated");

    private final String words;
    private final String colour;

    RatingColour(String words, String colour) {
        this.words = words;
        this.colour = colour;
    }

    /** The meaning, in words. */
    public String words() {
        return words;
    }

    /** The name of the colour. */
    public String colour() {
        return colour;
    }
}
