package org.carerkit.core.identifier;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;

/**
 * Checks that an identifier's value follows its scheme and that a local identifier has an assigner. An assigner on any
 * other identifier is a warning: some systems send one with every identifier, and it changes nothing. The rule does not
 * report absent values.
 */
public final class FitsScheme implements Rule<Identifier> {

    /** Called by the constraint that names this rule. */
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
