package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

/**
 * Somebody has to act on an answer at once, whatever the score. It comes out apart from the score, and also when there is
 * none.
 *
 * @param id which notice of the instrument
 * @param item the item that raised it
 * @param text what to tell staff
 */
public record SafetyNotice(String id, String item, String text) {

    /** Checks that everything is there. */
    public SafetyNotice {
        requireNonNull(id, "id");
        requireNonNull(item, "item");
        requireNonNull(text, "text");
    }

    /** Nothing: that there is a notice is personal. */
    @Override
    public String toString() {
        return "SafetyNotice[…]";
    }
}
