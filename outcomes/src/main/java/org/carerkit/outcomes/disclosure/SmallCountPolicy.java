package org.carerkit.outcomes.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule by which small counts are kept from being published. Policies differ between publishers: name the one you use. */
public sealed interface SmallCountPolicy permits PublisherPolicy, ComplementaryPolicy {

    /** Its name in options and files. */
    String id();

    /** The smallest count, other than 0, that is shown. */
    long minimum();

    /** How many numbers wide, upper less lower, a suppressed figure has to stay for a reader who puts everything together. */
    long width();

    /**
     * Makes a table safe.
     *
     * @param table the exact counts
     * @param background what a reader may know beside the table
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
