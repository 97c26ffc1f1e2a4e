package org.carerkit.examples.region;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a task makes of one council: some dozens of numbers and texts, and nobody's row.
 *
 * @param council the council's code
 * @param counted what was counted; null when nothing could be
 * @param problems what is wrong with the files that were read
 * @param <T> what a council comes to
 */
record CouncilOutcome<T>(String council, @Nullable Counted<T> counted, List<Problem> problems) implements Serializable {

    /**
     * A submission that was counted.
     *
     * @param submitted when
     * @param result what it came to; it can be serialized
     */
    record Counted<T>(Instant submitted, T result) implements Serializable {}

    CouncilOutcome {
        problems = new ArrayList<>(problems);
    }

    Optional<Counted<T>> found() {
        return Optional.ofNullable(counted);
    }
}
