package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.carerkit.outcomes.disclosure.PublishedFigure;

/**
 * One result of a measure as it may be shown.
 *
 * @param from the first day that it is about
 * @param to the day after the last one
 * @param figure the count, the percentage or the mean
 * @param count of a percentage how many have it; empty otherwise
 * @param of of a percentage out of how many, of a mean of how many people; empty for a count
 */
public record PublishedResult(
        LocalDate from,
        LocalDate to,
        PublishedFigure figure,
        Optional<PublishedFigure> count,
        Optional<PublishedFigure> of) {

    /** Checks that everything is there. */
    public PublishedResult {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(figure, "figure");
        requireNonNull(count, "count");
        requireNonNull(of, "of");
    }
}
