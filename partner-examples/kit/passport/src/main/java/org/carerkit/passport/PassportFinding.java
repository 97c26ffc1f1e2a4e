package org.carerkit.passport;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/** All findings of the carer passport. The id is the constant's name with hyphens, after {@code CK-PASSPORT-}. */
public enum PassportFinding implements FindingCode {
    /** The review is not after the agreement. */
    REVIEW_NOT_AFTER_AGREED(Severity.ERROR),
    /** The review is more than a year away. */
    REVIEW_AFTER_A_YEAR(Severity.WARNING);

    private static final Wording WORDING = new Wording(PassportFinding.class);

    private final Severity severity;

    PassportFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return "CK-PASSPORT-" + name().replace('_', '-');
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String wording(Locale locale) {
        return WORDING.of(this, locale);
    }
}
