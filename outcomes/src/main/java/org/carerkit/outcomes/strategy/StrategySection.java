package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a strategy under one heading of the document, in its order.
 *
 * @param label what stands before the title: "Priority 1", "3."
 * @param title the title in the document
 * @param summary what the part says, in our own words
 * @param definitions whom it means by which word
 * @param figures the figures that it states
 * @param items what it says, in order
 * @param monitoring who watches, if it says so
 * @param sections the parts of the part
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

    /** Label and title, as they stand in the document one after the other. */
    public String heading() {
        return label.map(before -> before + " ").orElse("") + title;
    }

    /** This part and all parts in it, in order. */
    Stream<StrategySection> all() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(StrategySection::all));
    }

    /**
     * Who watches whether a strategy is carried out, and how often.
     *
     * @param body the body, as the document names it
     * @param rhythm how often
     * @param summary what it does, in our own words
     * @param place where it stands
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
