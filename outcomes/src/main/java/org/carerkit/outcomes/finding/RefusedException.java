package org.carerkit.outcomes.finding;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.finding.Findings;

/**
 * Thrown if something has faults and cannot be used. {@link #findings()} returns all of them. The message contains no
 * values.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    /**
     * Refuses something.
     *
     * @param what the kind of thing: "instrument", "evaluation"
     * @param findings all of its faults
     */
    public RefusedException(String what, Findings findings) {
        super("The " + what + " is refused:\n" + requireNonNull(findings, "findings"));
        this.findings = findings;
    }

    /** All faults. */
    public Findings findings() {
        return findings;
    }
}
