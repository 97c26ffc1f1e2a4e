package org.carerkit.examples.region;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.jspecify.annotations.Nullable;

/**
 * What a task sends back for one council: some dozens of numbers and texts, and nobody's row.
 *
 * @param council the council's code
 * @param submitted which submission was counted; null when none could be
 * @param carers its carers; null when none could be counted
 * @param problems what is wrong with the files that were read
 */
record CouncilOutcome(
        String council,
        @Nullable Instant submitted,
        @Nullable CouncilCarers carers,
        List<Problem> problems) implements Serializable {

    CouncilOutcome {
        problems = new ArrayList<>(problems);
    }
}
