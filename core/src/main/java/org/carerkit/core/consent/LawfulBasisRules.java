package org.carerkit.core.consent;

import java.time.LocalDate;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.finding.CoreFinding;

/**
 * Checks that the dates of a lawful basis are in order, and that a basis that overrides consent says why, who decided,
 * and until when.
 */
public final class LawfulBasisRules implements Rule<LawfulBasis> {

    /** Called by the constraint that names this rule. */
    public LawfulBasisRules() {}

    @Override
    public void check(LawfulBasis value, Report report) {
        LocalDate from = value.from();
        LocalDate until = value.until();
        if (from != null && until != null && until.isBefore(from)) {
            report.add("until", CoreFinding.LAWFUL_BASIS_DATES_ORDER);
        }
        if (value.setsConsentAside(CodeLists.standard())) {
            checkOverride(value, report);
        }
    }

    private static void checkOverride(LawfulBasis value, Report report) {
        if (value.override() == null) {
            report.add("override", CoreFinding.LAWFUL_BASIS_OVERRIDE_MISSING);
        }
        if (value.until() == null) {
            report.add("until", CoreFinding.LAWFUL_BASIS_TIME_LIMIT_MISSING);
        }
    }
}
