package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * An item of a strategy, such as a priority, an ambition, an action or a sign of success.
 *
 * @param id the key within the strategy
 * @param kind the kind of item
 * @param under the item that it belongs to
 * @param title the title in the document, if it has one
 * @param summary a summary in our own words
 * @param place the place in the document
 * @param leads the leads, as named in the document; empty if it names none
 * @param themes the shared themes that it belongs to
 * @param unmapped the reason why it belongs to none; present only if {@code themes} is empty
 * @param presence whether the document's text contains it
 */
public record StrategyItem(
        String id,
        ItemKind kind,
        Optional<String> under,
        Optional<String> title,
        String summary,
        String place,
        List<String> leads,
        List<SharedTheme> themes,
        Optional<String> unmapped,
        TextPresence presence) {

    /** Copies the lists. */
    public StrategyItem {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(under, "under");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(place, "place");
        leads = List.copyOf(leads);
        themes = List.copyOf(themes);
        requireNonNull(unmapped, "unmapped");
        requireNonNull(presence, "presence");
    }

    /** The title, or our summary if there is no title. */
    public String heading() {
        return title.orElse(summary);
    }

    /** Whether an item appears in the document's text. */
    public enum TextPresence {
        /** The text contains it. */
        @JsonProperty("in-text")
        IN_TEXT,
        /** Only a drawing in the document shows it. */
        @JsonProperty("not-in-text")
        NOT_IN_TEXT
    }
}
