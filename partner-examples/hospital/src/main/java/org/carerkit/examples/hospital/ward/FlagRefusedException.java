package org.carerkit.examples.hospital.ward;

import java.io.Serial;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;

/** Thrown if the register refuses an answer. */
public class FlagRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    FlagRefusedException(Findings findings) {
        super("The register refused: " + codes(findings));
        this.findings = findings;
    }

    private static List<String> codes(Findings findings) {
        return findings.all().stream().map(Finding::code).map(FindingCode::id).toList();
    }

    /** Returns the reasons. */
    public Findings findings() {
        return findings;
    }
}
