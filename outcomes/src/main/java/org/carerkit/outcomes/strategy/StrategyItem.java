package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a strategy says: a priority, an ambition, an action, a sign of success.
 *
 * @param id its key within the strategy
 * @param kind what it is
 * @param under the item that it belongs to
 * @param title its title in the document, where it has one
 * @param summary what it says, in our own short wording
 * @param place where it stands in the document
 * @param leads who leads it, as the document names them; empty where it names nobody
 * @param themes the shared themes that it belongs to
 * @param unmapped why it belongs to none; there exactly when {@code themes} is empty
 * @param presence whether the document says it in its text
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

    /** Its title, or our summary where it has none. */
    public String heading() {
        return title.orElse(summary);
    }

    /** Whether a document says what it shows. */
    public enum TextPresence {
        /** It stands in the text. */
        @JsonProperty("in-text")
        IN_TEXT,
        /** The document draws it and does not say it. */
        @JsonProperty("not-in-text")
        NOT_IN_TEXT
    }
}
