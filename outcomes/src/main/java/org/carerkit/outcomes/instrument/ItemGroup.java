package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Statements that belong together, of which a share is told: of all answers, those that count.
 *
 * @param id its key: {@code staying-safe}
 * @param title what it is called
 * @param countedFrom the lowest answer that counts, inclusive: 4 where "most of the time" and "always" count
 * @param items its items, at least one, in order
 */
public record ItemGroup(String id, String title, int countedFrom, List<Item> items) {

    /** Copies the list. */
    public ItemGroup {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        items = List.copyOf(items);
    }
}
