package org.carerkit.core.consent;

import java.time.LocalDate;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a decision about consent says when and by whom it was made, that given consent says what for and to whom,
 * and that the dates are in order.
 */
public final class ConsentRules implements Rule<Consent> {

    /** Called by the constraint that names this rule. */
    public ConsentRules() {}

    @Override
    public void check(Consent value, Report report) {
        ConsentStatus status = value.status();
        if (status == ConsentStatus.NOT_ASKED) {
            if (value.on() != null || value.by() != null) {
                report.add(CoreFinding.CONSENT_NOT_ASKED);
            }
        } else if (status != null) {
            checkDecision(value, status, report);
        }
        checkWithdrawal(value, report);
        checkDates(value, report);
        checkAuthority(value, report);
    }

    private static void checkDecision(Consent value, ConsentStatus status, Report report) {
        // Somebody who withdraws consent need not know when it was given.
        if (value.on() == null && status != ConsentStatus.WITHDRAWN) {
            report.add("on", CoreFinding.CONSENT_DATE_MISSING);
        }
        if (value.by() == null && status != ConsentStatus.DECLINED_TO_SAY) {
            report.add("by", CoreFinding.CONSENT_DECISION_MAKER_MISSING);
        }
        if (status == ConsentStatus.GIVEN) {
            checkScope(value, report);
        }
    }

    private static void checkScope(Consent value, Report report) {
        if (value.purposes().isEmpty()) {
            report.add("purposes", CoreFinding.CONSENT_SCOPE_MISSING);
        }
        if (value.recipients().isEmpty()) {
            report.add("recipients", CoreFinding.CONSENT_SCOPE_MISSING);
        }
    }

    private static void checkWithdrawal(Consent value, Report report) {
        boolean withdrawn = value.status() == ConsentStatus.WITHDRAWN;
        if (withdrawn && value.withdrawnOn() == null) {
            report.add("withdrawnOn", CoreFinding.CONSENT_WITHDRAWAL_DATE_MISSING);
        }
        if (!withdrawn && value.withdrawnOn() != null) {
            report.add("withdrawnOn", CoreFinding.CONSENT_WITHDRAWAL_UNEXPECTED);
        }
    }

    private static void checkDates(Consent value, Report report) {
        LocalDate on = value.on();
        LocalDate withdrawnOn = value.withdrawnOn();
        LocalDate until = value.until();
        if (on != null && on.isAfter(report.today())) {
            report.add("on", CoreFinding.CONSENT_IN_FUTURE);
        }
        if (withdrawnOn != null && withdrawnOn.isAfter(report.today())) {
            report.add("withdrawnOn", CoreFinding.CONSENT_IN_FUTURE);
        }
        if (on != null && withdrawnOn != null && withdrawnOn.isBefore(on)) {
            report.add("withdrawnOn", CoreFinding.CONSENT_DATES_ORDER);
        }
        if (on != null && until != null && until.isBefore(on)) {
            report.add("until", CoreFinding.CONSENT_DATES_ORDER);
        }
    }

    private static void checkAuthority(Consent value, Report report) {
        DecisionMaker by = value.by();
        @Nullable Capacity capacity = by == null ? null : by.capacity();
        if (by != null && capacity != null && capacity.needsAuthority() && by.authority() == null) {
            report.add("by.authority", CoreFinding.CONSENT_AUTHORITY_MISSING);
        }
    }
}
