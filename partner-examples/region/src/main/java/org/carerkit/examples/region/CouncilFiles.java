package org.carerkit.examples.region;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one council has sent: one task's work. It is the council as a whole because its people can only be told apart with all
 * rows of a submission at hand, and because which submission counts is decided council by council.
 *
 * @param council the council's code
 * @param submissions the latest first
 */
record CouncilFiles(String council, List<Sent> submissions) implements Serializable {

    /**
     * One submission.
     *
     * @param submitted when
     * @param files its parts, as the list of submissions names them
     */
    record Sent(Instant submitted, List<String> files) implements Serializable {

        Sent {
            requireNonNull(submitted, "submitted");
            files = new ArrayList<>(files); // Java's own serialization knows it on both sides
        }
    }

    CouncilFiles {
        requireNonNull(council, "council");
        submissions = new ArrayList<>(submissions);
    }
}
