package org.carerkit.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final DecisionMaker SELF = new DecisionMaker(Capacity.SELF, null, null);
    private static final List<Purpose> PURPOSES = List.of(Purpose.CARER_SUPPORT);
    private static final List<Recipient> RECIPIENTS = List.of(Recipient.every(RecipientKind.CARERS_SERVICE));

    @Test
    void whatWasDecidedProperlyGivesNoFinding() {
        assertFindings(Consent.given(DAY, PURPOSES, RECIPIENTS));
        assertFindings(Consent.given(TODAY, PURPOSES, RECIPIENTS));
        assertFindings(new Consent(ConsentStatus.REFUSED, DAY, SELF, List.of(), List.of(), null, null));
        assertFindings(new Consent(ConsentStatus.WITHDRAWN, DAY, SELF, PURPOSES, RECIPIENTS, null, DAY));
        assertFindings(new Consent(ConsentStatus.WITHDRAWN, null, SELF, List.of(), List.of(), null, TODAY));
        assertFindings(new Consent(ConsentStatus.NOT_ASKED, null, null, List.of(), List.of(), null, null));
        assertFindings(new Consent(ConsentStatus.DECLINED_TO_SAY, DAY, null, List.of(), List.of(), null, null));
    }

    @Test
    void aStatusIsNeeded() {
        assertFindings(
                new Consent(null, null, null, List.of(), List.of(), null, null),
                new Finding(CoreFinding.REQUIRED, "status"));
    }

    @Test
    void aConsentGivenSaysWhenByWhomWhatForAndToWhom() {
        assertFindings(
                new Consent(ConsentStatus.GIVEN, null, null, List.of(), List.of(), null, null),
                new Finding(CoreFinding.CONSENT_DATE_MISSING, "on"),
                new Finding(CoreFinding.CONSENT_DECISION_MAKER_MISSING, "by"),
                new Finding(CoreFinding.CONSENT_SCOPE_MISSING, "purposes"),
                new Finding(CoreFinding.CONSENT_SCOPE_MISSING, "recipients"));
    }

    @Test
    void aRefusalSaysWhenAndByWhom() {
        assertFindings(
                new Consent(ConsentStatus.REFUSED, null, null, List.of(), List.of(), null, null),
                new Finding(CoreFinding.CONSENT_DATE_MISSING, "on"),
                new Finding(CoreFinding.CONSENT_DECISION_MAKER_MISSING, "by"));
    }

    @Test
    void aWithdrawalSaysWhenAndByWhom() {
        assertFindings(
                new Consent(ConsentStatus.WITHDRAWN, DAY, null, PURPOSES, RECIPIENTS, null, null),
                new Finding(CoreFinding.CONSENT_DECISION_MAKER_MISSING, "by"),
                new Finding(CoreFinding.CONSENT_WITHDRAWAL_DATE_MISSING, "withdrawnOn"));
    }

    @Test
    void whoDeclinedToSayWasAskedOnSomeDay() {
        assertFindings(
                new Consent(ConsentStatus.DECLINED_TO_SAY, null, null, List.of(), List.of(), null, null),
                new Finding(CoreFinding.CONSENT_DATE_MISSING, "on"));
    }

    @Test
    void onlyAWithdrawnConsentHasADateOfWithdrawal() {
        assertFindings(
                new Consent(ConsentStatus.GIVEN, DAY, SELF, PURPOSES, RECIPIENTS, null, DAY),
                new Finding(CoreFinding.CONSENT_WITHDRAWAL_UNEXPECTED, "withdrawnOn"));
    }

    @Test
    void whereNobodyWasAskedNobodyDecided() {
        assertFindings(
                new Consent(ConsentStatus.NOT_ASKED, null, SELF, List.of(), List.of(), null, null),
                new Finding(CoreFinding.CONSENT_NOT_ASKED, ""));
        assertFindings(
                new Consent(ConsentStatus.NOT_ASKED, DAY, null, List.of(), List.of(), null, null),
                new Finding(CoreFinding.CONSENT_NOT_ASKED, ""));
    }

    @Test
    void nothingEndsBeforeItIsDecided() {
        assertFindings(
                new Consent(ConsentStatus.GIVEN, DAY, SELF, PURPOSES, RECIPIENTS, DAY.minusDays(1), null),
                new Finding(CoreFinding.CONSENT_DATES_ORDER, "until"));
        assertFindings(
                new Consent(ConsentStatus.WITHDRAWN, DAY, SELF, PURPOSES, RECIPIENTS, null, DAY.minusDays(1)),
                new Finding(CoreFinding.CONSENT_DATES_ORDER, "withdrawnOn"));
    }

    @Test
    void nobodyDecidesTomorrow() {
        LocalDate tomorrow = TODAY.plusDays(1);

        assertFindings(Consent.given(tomorrow, PURPOSES, RECIPIENTS), new Finding(CoreFinding.CONSENT_IN_FUTURE, "on"));
        assertFindings(
                new Consent(ConsentStatus.WITHDRAWN, DAY, SELF, PURPOSES, RECIPIENTS, null, tomorrow),
                new Finding(CoreFinding.CONSENT_IN_FUTURE, "withdrawnOn"));
    }

    @ParameterizedTest
    @EnumSource
    void whoDecidesForAnotherUnderTheMentalCapacityActSaysWhatThatRestsOn(Capacity capacity) {
        boolean needed = Set.of(Capacity.ATTORNEY, Capacity.DEPUTY, Capacity.BEST_INTERESTS)
                .contains(capacity);
        Finding missing = new Finding(CoreFinding.CONSENT_AUTHORITY_MISSING, "by.authority");

        assertFindings(by(capacity, null), needed ? new Finding[] {missing} : new Finding[0]);
        assertFindings(by(capacity, "Order seen on 1 May"));
    }

    @Test
    void aRecipientIsSomebody() {
        Consent consent = Consent.given(DAY, PURPOSES, List.of(RECIPIENTS.get(0), new Recipient(null, null)));

        assertFindings(consent, new Finding(CoreFinding.RECIPIENT_EMPTY, "recipients[1]"));
    }

    @Test
    void aDecisionMakerHasACapacity() {
        assertFindings(
                new Consent(
                        ConsentStatus.GIVEN,
                        DAY,
                        new DecisionMaker(null, null, null),
                        PURPOSES,
                        RECIPIENTS,
                        null,
                        null),
                new Finding(CoreFinding.REQUIRED, "by.capacity"));
    }

    private static Consent by(Capacity capacity, @Nullable String authority) {
        DecisionMaker by = new DecisionMaker(capacity, "Alex Example", authority);
        return new Consent(ConsentStatus.GIVEN, DAY, by, PURPOSES, RECIPIENTS, null, null);
    }

    private static void assertFindings(Consent consent, Finding... expected) {
        assertThat(RecordCheck.of(consent, TODAY).all()).containsExactly(expected);
        Validators.assertSameErrors(consent, TODAY);
    }
}
