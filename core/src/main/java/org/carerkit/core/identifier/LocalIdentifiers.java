package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.IDENTIFIER_ASSIGNER_MISSING;
import static org.carerkit.core.finding.CoreFinding.IDENTIFIER_ASSIGNER_UNUSED;

import org.carerkit.core.check.Report;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers that one system assigns. The value can be any text and means nothing without its assigner. There is no
 * national number for employees, or for carers as such.
 */
final class LocalIdentifiers extends SchemeRule {

    /** Accepts any text. The limits on length and characters are the same for every identifier. */
    @Override
    void check(CharSequence value, String path, Report report) {}

    /** Reports a local identifier without an assigner, and an assigner on any other identifier. */
    static void checkAssigner(IdentifierScheme scheme, @Nullable String assigner, Report report) {
        boolean missing = assigner == null || assigner.isBlank();
        if (scheme == IdentifierScheme.LOCAL && missing) {
            report.add("assigner", IDENTIFIER_ASSIGNER_MISSING);
        } else if (scheme != IdentifierScheme.LOCAL && assigner != null) {
            report.add("assigner", IDENTIFIER_ASSIGNER_UNUSED);
        }
    }

    /** Returns the text unchanged, because white space may belong to it. */
    @Override
    String tidy(String text) {
        return text;
    }
}
