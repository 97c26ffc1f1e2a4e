package org.carerkit.outcomes.change;

/** What came of one person: exactly one of these. */
enum Outcome {
    /** Reliably improved, and crossed the cut-off to the functional side. */
    RECOVERED,
    /** Reliably improved, not recovered. */
    IMPROVED,
    /** No reliable change. */
    UNCHANGED,
    /** Reliably worse, did not cross. */
    DETERIORATED,
    /** Reliably worse, and crossed to the clinical side. */
    HARMED
}
