package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The capacity in which somebody decides about a person's consent. */
public enum Capacity {
    /** The person themself. A child who understands what is asked decides for themself. */
    @JsonProperty("self")
    SELF(0, Integer.MAX_VALUE, false),
    /**
     * Someone with parental responsibility, for a person under 18. Defined by Children Act 1989 s.3 with s.105(1), in force
     * from 14 October 1991.
     */
    @JsonProperty("parental-responsibility")
    PARENTAL_RESPONSIBILITY(0, 17, false),
    /**
     * An attorney under a lasting power of attorney, whose donor must have reached 18. Defined by Mental Capacity Act
     * 2005 s.9(2)(c), in force from 1 October 2007.
     */
    @JsonProperty("attorney")
    ATTORNEY(18, Integer.MAX_VALUE, true),
    /**
     * A deputy appointed by the Court of Protection. Powers over a person's welfare begin at 16: Mental Capacity Act
     * 2005 s.2(5) with s.16 and s.18(3), in force from 1 October 2007.
     */
    @JsonProperty("deputy")
    DEPUTY(16, Integer.MAX_VALUE, true),
    /**
     * A decision in the best interests of a person aged 16 or over who lacks the capacity to make it. Defined by Mental
     * Capacity Act 2005 s.4 with s.2(5), in force from 1 October 2007.
     */
    @JsonProperty("best-interests")
    BEST_INTERESTS(16, Integer.MAX_VALUE, true);

    private final int youngest;
    private final int oldest;
    private final boolean needsAuthority;

    Capacity(int youngest, int oldest, boolean needsAuthority) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.needsAuthority = needsAuthority;
    }

    /**
     * Whether somebody can hold this capacity for a person of that age.
     *
     * @param age the age of the person decided about, in completed years, on the day of the decision
     */
    public boolean isPossibleAt(int age) {
        return age >= youngest && age <= oldest;
    }

    /** True if the decision rests on a document or a meeting that should be recorded. */
    public boolean needsAuthority() {
        return needsAuthority;
    }
}
