package org.carerkit.core.carer;

/**
 * The kinds of carer that strategies distinguish. A carer can be of several kinds at once.
 *
 * <p>"Worcestershire" means the All-Age Carers Strategy 2021-2026, appendix 1 (definitions). "Hertfordshire" means the
 * Carers Strategy 2026-2028.
 */
public enum CarerKind {
    /** Of the age that the age bands call young carer. In statute, under 18 (Children Act 1989, s.17ZA(3)). */
    YOUNG_CARER,
    /** Of the age that the age bands call young adult carer. In Worcestershire, 19 to 24. */
    YOUNG_ADULT_CARER,
    /** Aged 18 or over (Care Act 2014, s.10(3)). */
    ADULT_CARER,
    /**
     * An adult with parental responsibility for the disabled child they look after (Children Act 1989, s.17ZD(2)). In
     * the record, {@code parentalResponsibility} is yes, and the life stage or date of birth shows that the cared-for
     * person is a child. A caring role for a child implies that the child is disabled.
     */
    PARENT_CARER,
    /**
     * An adult who looks after a disabled child without having parental responsibility, such as a grandparent
     * (Worcestershire).
     */
    NON_PARENT_CARER_OF_DISABLED_CHILD,
    /** Looks after a brother or sister (Worcestershire). */
    SIBLING_CARER,
    /** Cares for somebody alone, without support (in Worcestershire: lone carer). */
    SOLE_CARER,
    /** Is somebody's main carer (Worcestershire). */
    PRIMARY_CARER,
    /** Supports somebody's main carer (Worcestershire). */
    SECONDARY_CARER,
    /** Looks after somebody of a younger and somebody of an older generation at the same time (Worcestershire). */
    SANDWICH_CARER,
    /**
     * Looks after somebody who also looks after them (Hertfordshire, adult carers: two people who depend on each
     * other).
     */
    MUTUAL_CARER,
    /** Cares from a distance (Hertfordshire, objective on information and advice). */
    DISTANCE_CARER,
    /** Works as well as caring, for an employer or self-employed (in Worcestershire: working carer). */
    WORKING_CARER,
    /** Looks after at least two people (Hertfordshire, adult carers: one or more people). */
    MULTIPLE_CARER,
    /** Used to care but does not now (Hartlepool Carers Strategy 2026-2031, priority six). */
    FORMER_CARER;

    /** True if {@link AgeBands} decide this kind. */
    public boolean isToldByAge() {
        return this == YOUNG_CARER || this == YOUNG_ADULT_CARER || this == ADULT_CARER;
    }
}
