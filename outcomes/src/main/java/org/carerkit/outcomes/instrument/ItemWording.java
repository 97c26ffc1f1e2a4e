package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The wording of one item.
 *
 * @param item the item's key
 * @param question what is asked
 * @param answers what can be answered, from the lowest answer to the highest
 */
public record ItemWording(String item, String question, List<String> answers) {

    /** Copies the list. */
    public ItemWording {
        requireNonNull(item, "item");
        requireNonNull(question, "question");
        answers = List.copyOf(answers);
    }
}
