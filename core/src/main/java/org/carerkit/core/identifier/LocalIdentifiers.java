package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.IDENTIFIER_ASSIGNER_MISSING;
import static org.carerkit.core.finding.CoreFinding.IDENTIFIER_ASSIGNER_UNUSED;

import org.carerkit.core.check.Report;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers that one system assigns: any text, and it means nothing without its assigner. There is no national number
 * for an employee or for a carer as such.
 */
final class LocalIdentifiers extends SchemeRule {

    /** Any text will do: its length and characters are those of every identifier. */
    @Override
    void check(CharSequence value, String path, Report report) {}

    /** Only a local identifier has an assigner. */
    static void checkAssigner(IdentifierScheme scheme, @Nullable String assigner, Report report) {
        boolean missing = assigner == null || assigner.isBlank();
        if (scheme == IdentifierScheme.LOCAL && missing) {
            report.add("assigner", IDENTIFIER_ASSIGNER_MISSING);
        } else if (scheme != IdentifierScheme.LOCAL && assigner != null) {
            report.add("assigner", IDENTIFIER_ASSIGNER_UNUSED);
        }
    }

    /** Kept to the letter: white space may belong to it. */
    @Override
    String tidy(String text) {
        return text;
    }
}
