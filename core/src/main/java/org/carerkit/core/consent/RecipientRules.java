package org.carerkit.core.consent;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;

/** A recipient has a kind, an organisation, or both. */
public final class RecipientRules implements Rule<Recipient> {

    /** For the constraint. */
    public RecipientRules() {}

    @Override
    public void check(Recipient value, Report report) {
        if (value.kind() == null && value.organisation() == null) {
            report.add(CoreFinding.RECIPIENT_EMPTY);
        }
    }
}
