package org.carerkit.core.carer;

/**
 * One age band of an {@link AgeBands} definition. Ages are in completed years and both bounds are inclusive.
 *
 * @param kind the kind of carer; it must be one that is {@link CarerKind#isToldByAge() decided by age}
 * @param from the youngest age, or 0 if there is no lower bound
 * @param to the oldest age, or {@link #OPEN} if there is no upper bound
 */
public record AgeBand(CarerKind kind, int from, int to) {

    /** The upper bound of a band that has no upper bound. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Checks the kind and the bounds. */
    public AgeBand {
        if (!kind.isToldByAge()) {
            throw new IllegalArgumentException("kind: does not depend on age");
        }
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("from and to: 0 <= from <= to must hold");
        }
    }

    /** True if the age is in the band. */
    public boolean holds(int age) {
        return age >= from && age <= to;
    }
}
