package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One item of a questionnaire response as exchange formats have it, FHIR's {@code QuestionnaireResponse.item} for one: a link
 * id, answers, and items below it.
 *
 * @param linkId which item of the questionnaire it answers
 * @param answers its answers as text: whole numbers for the items of an instrument; empty for a group
 * @param items the items below it
 */
public record LinkedItem(String linkId, List<String> answers, List<LinkedItem> items) {

    /** Copies the lists. */
    public LinkedItem {
        requireNonNull(linkId, "linkId");
        answers = List.copyOf(answers);
        items = List.copyOf(items);
    }

    /** An item with one answer and nothing below it. */
    public static LinkedItem answered(String linkId, String answer) {
        return new LinkedItem(linkId, List.of(answer), List.of());
    }

    /** A group of items. */
    public static LinkedItem group(String linkId, LinkedItem... items) {
        return new LinkedItem(linkId, List.of(), List.of(items));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "LinkedItem[…]";
    }
}
