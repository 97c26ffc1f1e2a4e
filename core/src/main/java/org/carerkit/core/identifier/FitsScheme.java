package org.carerkit.core.identifier;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;

/**
 * An identifier's value follows its scheme, and a local identifier has its assigner. An assigner on any other is a
 * warning: some systems send one with every identifier, and it changes nothing. The rule is silent on what is absent.
 */
public final class FitsScheme implements Rule<Identifier> {

    /** For the constraint. */
    public FitsScheme() {}

    @Override
    public void check(Identifier identifier, Report report) {
        IdentifierScheme scheme = identifier.scheme();
        if (scheme == null) {
            return;
        }
        String value = identifier.value();
        if (value != null && !value.isBlank()) {
            scheme.check(value, "value", report);
        }
        LocalIdentifiers.checkAssigner(scheme, identifier.assigner(), report);
    }
}
