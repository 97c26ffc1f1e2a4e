package org.carerkit.core.carer;

/**
 * One band of an {@link AgeBands} definition. Ages are completed years; both bounds are inclusive.
 *
 * @param kind which carers it is about: a kind that is told {@link CarerKind#isToldByAge() by age}
 * @param from the youngest age, 0 where there is none
 * @param to the oldest age, {@link #OPEN} where there is none
 */
public record AgeBand(CarerKind kind, int from, int to) {

    /** The upper bound of a band that has none. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Checks kind and bounds. */
    public AgeBand {
        if (!kind.isToldByAge()) {
            throw new IllegalArgumentException("kind: no carer is of this kind by age");
        }
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("from and to: 0 <= from <= to is needed");
        }
    }

    /** True when the age lies in the band. */
    public boolean holds(int age) {
        return age >= from && age <= to;
    }
}
