package org.carerkit.core.carer;

/**
 * The kinds of carer that strategies speak of. A carer is of several at once.
 *
 * <p>"Worcestershire" is the All-Age Carers Strategy 2021-2026, appendix 1 (definitions); "Hertfordshire" the Carers
 * Strategy 2026-2028.
 */
public enum CarerKind {
    /** Of the age that the bands call young carer; under 18 in statute (Children Act 1989, s.17ZA(3)). */
    YOUNG_CARER,
    /** Of the age that the bands call young adult carer; 19 to 24 in Worcestershire. */
    YOUNG_ADULT_CARER,
    /** 18 or over (Care Act 2014, s.10(3)). */
    ADULT_CARER,
    /**
     * An adult with parental responsibility for the disabled child looked after (Children Act 1989, s.17ZD(2)): the role
     * says {@code parentalResponsibility} yes, and that the cared-for person is a child, by life stage or date of birth.
     * That the child is disabled follows from there being a caring role.
     */
    PARENT_CARER,
    /** An adult who looks after a disabled child without parental responsibility: a grandparent, say (Worcestershire). */
    NON_PARENT_CARER_OF_DISABLED_CHILD,
    /** Looks after a brother or sister (Worcestershire). */
    SIBLING_CARER,
    /** Cares for somebody alone, without support (Worcestershire: lone carer). */
    SOLE_CARER,
    /** The main carer of somebody (Worcestershire). */
    PRIMARY_CARER,
    /** Supports somebody's main carer (Worcestershire). */
    SECONDARY_CARER,
    /** Looks after somebody of a younger and somebody of an older generation at the same time (Worcestershire). */
    SANDWICH_CARER,
    /** Looks after somebody who looks after them, too (Hertfordshire, adult carers: two people who depend on each other). */
    MUTUAL_CARER,
    /** Cares from a distance (Hertfordshire, objective on information and advice). */
    DISTANCE_CARER,
    /** Works beside caring, for an employer or for themselves (Worcestershire: working carer). */
    WORKING_CARER,
    /** Looks after two people or more (Hertfordshire, adult carers: one or more people). */
    MULTIPLE_CARER,
    /** Cared once and does not now (Hartlepool Carers Strategy 2026-2031, priority six). */
    FORMER_CARER;

    /** True for the kinds that {@link AgeBands} tell. */
    public boolean isToldByAge() {
        return this == YOUNG_CARER || this == YOUNG_ADULT_CARER || this == ADULT_CARER;
    }
}
