package org.carerkit.outcomes.change;

/** One person's outcome. Exactly one of these applies. */
enum Outcome {
    /** Reliably improved, and crossed the cut-off to the functional side. */
    RECOVERED,
    /** Reliably improved, but not recovered. */
    IMPROVED,
    /** No reliable change. */
    UNCHANGED,
    /** Reliably worse, but did not cross. */
    DETERIORATED,
    /** Reliably worse, and crossed to the clinical side. */
    HARMED
}
