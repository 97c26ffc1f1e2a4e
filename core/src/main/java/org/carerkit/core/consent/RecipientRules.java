package org.carerkit.core.consent;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;

/** Checks that a recipient has a kind, an organisation, or both. */
public final class RecipientRules implements Rule<Recipient> {

    /** Called by the constraint that names this rule. */
    public RecipientRules() {}

    @Override
    public void check(Recipient value, Report report) {
        if (value.kind() == null && value.organisation() == null) {
            report.add(CoreFinding.RECIPIENT_EMPTY);
        }
    }
}
