package org.carerkit.outcomes.socialcare;

/** Answers in the carers' survey about support and services in the last 12 months. */
public enum Satisfaction {
    /** "We have not received any support": not part of the measure. */
    NO_SUPPORT_RECEIVED,
    /** Extremely satisfied: counts as satisfied. */
    EXTREMELY_SATISFIED,
    /** Very satisfied: counts as satisfied. */
    VERY_SATISFIED,
    /** Quite satisfied. */
    QUITE_SATISFIED,
    /** Neither satisfied nor dissatisfied. */
    NEITHER,
    /** Quite dissatisfied. */
    QUITE_DISSATISFIED,
    /** Very dissatisfied. */
    VERY_DISSATISFIED,
    /** Extremely dissatisfied. */
    EXTREMELY_DISSATISFIED
}
