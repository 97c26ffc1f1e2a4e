package org.carerkit.outcomes.framework;

/** How far something is in place. The words say it without the colour. */
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

    /** What it means, in words. */
    public String words() {
        return words;
    }

    /** The name of its colour. */
    public String colour() {
        return colour;
    }
}
