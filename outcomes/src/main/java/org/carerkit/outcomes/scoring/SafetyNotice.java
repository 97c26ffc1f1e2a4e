package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

/**
 * Tells staff that they must act on an answer at once, whatever the score. It is separate from the score, and is also
 * given if there is no score.
 *
 * @param id the instrument's key for the notice
 * @param item the item that raised it
 * @param text the message for staff
 */
public record SafetyNotice(String id, String item, String text) {

    /** Checks that nothing is null. */
    public SafetyNotice {
        requireNonNull(id, "id");
        requireNonNull(item, "item");
        requireNonNull(text, "text");
    }

    /** Shows nothing, because a notice is itself personal. */
    @Override
    public String toString() {
        return "SafetyNotice[…]";
    }
}
