package org.carerkit.outcomes.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that keeps small counts from being published. Publishers have different policies, so name the one you use. */
public sealed interface SmallCountPolicy permits PublisherPolicy, ComplementaryPolicy {

    /** The policy's name in options and files. */
    String id();

    /** The smallest count shown, other than 0. */
    long minimum();

    /** The width, upper minus lower, that a suppressed figure must keep for a reader who combines everything. */
    long width();

    /**
     * Makes a table safe to publish, or refuses it.
     *
     * @param table the exact counts
     * @param background what a reader may know apart from the table
     */
    Release release(CountTable table, Background background);

    /** Every named policy. */
    static List<SmallCountPolicy> all() {
        return Stream.concat(
                        Arrays.stream(PublisherPolicy.values()).map(policy -> (SmallCountPolicy) policy),
                        Stream.of(ComplementaryPolicy.STANDARD))
                .toList();
    }

    /** The policy with this id. */
    static Optional<SmallCountPolicy> withId(String id) {
        return all().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }
}
