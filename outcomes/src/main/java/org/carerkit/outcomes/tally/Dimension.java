package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * One way to break people down: area, wave, sex. Whoever has no category is counted under {@link #UNKNOWN}, never dropped.
 *
 * @param <T> what is known of a person: a carer's record, the row of a file
 * @param id what it is called, with the definition it follows: {@code age-band statute}
 * @param category the category of a person; empty or blank when it is not known
 */
public record Dimension<T>(String id, Function<? super T, Optional<String>> category) {

    /** The category of everybody whose category is not known. */
    public static final String UNKNOWN = "unknown";

    /**
     * Checks that both are there.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Dimension {
        requireNonNull(category, "category");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: has to be given");
        }
    }

    /** A text that is the category itself, without the spaces around it: the wave of a survey, an area's code. */
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
