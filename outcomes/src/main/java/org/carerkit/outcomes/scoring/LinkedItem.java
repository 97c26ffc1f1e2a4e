package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An item of a questionnaire response in an exchange format, such as FHIR's {@code QuestionnaireResponse.item}: a link
 * id, answers, and nested items.
 *
 * @param linkId the link id of the item in the questionnaire
 * @param answers the answers as text: whole numbers for items of an instrument; empty for a group
 * @param items the nested items
 */
public record LinkedItem(String linkId, List<String> answers, List<LinkedItem> items) {

    /** Copies the lists. */
    public LinkedItem {
        requireNonNull(linkId, "linkId");
        answers = List.copyOf(answers);
        items = List.copyOf(items);
    }

    /** Creates an item with one answer and no nested items. */
    public static LinkedItem answered(String linkId, String answer) {
        return new LinkedItem(linkId, List.of(answer), List.of());
    }

    /** Creates a group of items. */
    public static LinkedItem group(String linkId, LinkedItem... items) {
        return new LinkedItem(linkId, List.of(), List.of(items));
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "LinkedItem[…]";
    }
}
