package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * One way to break people down, such as by area, wave or sex. A person without a category counts under {@link #UNKNOWN}
 * and is never dropped.
 *
 * @param <T> the data about a person: a carer's record, the row of a file
 * @param id the name, with the definition it follows: {@code age-band statute}
 * @param category gives a person's category; empty or blank if it is not known
 */
public record Dimension<T>(String id, Function<? super T, Optional<String>> category) {

    /** The category of people whose category is not known. */
    public static final String UNKNOWN = "unknown";

    /**
     * Checks that neither is null.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Dimension {
        requireNonNull(category, "category");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: must be given");
        }
    }

    /** Uses a text itself as the category, without surrounding spaces: the wave of a survey, an area's code. */
    public static Dimension<String> asItStands(String id) {
        return new Dimension<>(id, text -> Optional.of(text.strip()));
    }

    /** The category of one person, or {@link #UNKNOWN}. */
    public String of(T person) {
        return category.apply(person).filter(text -> !text.isBlank()).orElse(UNKNOWN);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
