package org.carerkit.outcomes.finding;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.finding.Findings;

/** What was handed over has faults and is not used; {@link #findings()} holds all of them. The message holds no value. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    /**
     * Refuses something.
     *
     * @param what the kind of thing: "instrument", "evaluation"
     * @param findings everything that is wrong with it
     */
    public RefusedException(String what, Findings findings) {
        super("The " + what + " is refused:\n" + requireNonNull(findings, "findings"));
        this.findings = findings;
    }

    /** Everything that is wrong. */
    public Findings findings() {
        return findings;
    }
}
