package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a strategy below one heading of the document.
 *
 * @param label the text before the title: "Priority 1", "3."
 * @param title the title in the document
 * @param summary a summary in our own words
 * @param definitions the definitions of terms
 * @param figures the figures stated
 * @param items the items, in order
 * @param monitoring the bodies that monitor the strategy, if named here
 * @param sections the sections within this one
 */
public record StrategySection(
        Optional<String> label,
        String title,
        Optional<String> summary,
        List<CarerDefinition> definitions,
        List<StatedFigure> figures,
        List<StrategyItem> items,
        List<Monitoring> monitoring,
        List<StrategySection> sections) {

    /** Copies the lists. */
    public StrategySection {
        requireNonNull(label, "label");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        definitions = List.copyOf(definitions);
        figures = List.copyOf(figures);
        items = List.copyOf(items);
        monitoring = List.copyOf(monitoring);
        sections = List.copyOf(sections);
    }

    /** The label and title, as printed in the document. */
    public String heading() {
        return label.map(before -> before + " ").orElse("") + title;
    }

    /** This section and all sections within it, in order. */
    Stream<StrategySection> all() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(StrategySection::all));
    }

    /**
     * A body that monitors the strategy, and how often it does.
     *
     * @param body the body, as named in the document
     * @param rhythm the interval
     * @param summary the body's task, in our own words
     * @param place the place in the document
     */
    public record Monitoring(String body, ReportingInterval rhythm, String summary, String place) {

        /** Checks that nothing is null. */
        public Monitoring {
            requireNonNull(body, "body");
            requireNonNull(rhythm, "rhythm");
            requireNonNull(summary, "summary");
            requireNonNull(place, "place");
        }
    }
}
