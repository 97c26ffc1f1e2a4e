package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

/**
 * One answer as it was received: nothing is wrong with it yet.
 *
 * @param item the item's key, or whatever stood there
 * @param text the answer; blank when the item was left out
 */
public record ItemAnswer(String item, String text) {

    /** Checks that both are there. */
    public ItemAnswer {
        requireNonNull(item, "item");
        requireNonNull(text, "text");
    }

    /** An answer in digits. */
    public ItemAnswer(String item, int value) {
        this(item, Integer.toString(value));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "ItemAnswer[…]";
    }
}
