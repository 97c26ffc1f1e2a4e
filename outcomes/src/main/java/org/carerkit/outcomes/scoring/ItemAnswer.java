package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

/**
 * One answer as received, before any checks.
 *
 * @param item the item's key, or whatever was sent as the key
 * @param text the answer; blank if the item was left out
 */
public record ItemAnswer(String item, String text) {

    /** Checks that neither is null. */
    public ItemAnswer {
        requireNonNull(item, "item");
        requireNonNull(text, "text");
    }

    /** Creates an answer from a number. */
    public ItemAnswer(String item, int value) {
        this(item, Integer.toString(value));
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "ItemAnswer[…]";
    }
}
