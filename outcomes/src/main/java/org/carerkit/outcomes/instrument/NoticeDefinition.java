package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

/**
 * An answer that somebody has to act on at once, whatever the score.
 *
 * @param id its key
 * @param item the item that is watched
 * @param from the lowest answer that raises it, inclusive
 * @param text what to tell staff, in our own words
 */
public record NoticeDefinition(String id, Item item, int from, String text) {

    /** Checks that everything is there. */
    public NoticeDefinition {
        requireNonNull(id, "id");
        requireNonNull(item, "item");
        requireNonNull(text, "text");
    }
}
