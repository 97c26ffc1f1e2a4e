package org.carerkit.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.consent.Purpose.CARER_SUPPORT;
import static org.carerkit.core.consent.Purpose.EDUCATION_SUPPORT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Recipient GP = Recipient.every(RecipientKind.GP_PRACTICE);
    private static final Recipient EVERY_SCHOOL_LEAD = Recipient.every(RecipientKind.SCHOOL_LEAD);
    private static final Recipient ONE_SCHOOL_LEAD = school("100000");

    @Test
    void aConsentAllowsEveryPurposeNamedWithEveryRecipientNamedAndNothingElse() {
        Consent consent = Consent.given(DAY, List.of(CARER_SUPPORT, EDUCATION_SUPPORT), List.of(GP, ONE_SCHOOL_LEAD));

        for (Purpose purpose : Purpose.values()) {
            boolean named = purpose == CARER_SUPPORT || purpose == EDUCATION_SUPPORT;
            assertThat(consent.allows(purpose, GP, DAY)).isEqualTo(named);
            assertThat(consent.allows(purpose, ONE_SCHOOL_LEAD, DAY)).isEqualTo(named);
            assertThat(consent.allows(purpose, school("100001"), DAY)).isFalse();
            assertThat(consent.allows(purpose, EVERY_SCHOOL_LEAD, DAY)).isFalse();
        }
    }

    @Test
    void aKindOfRecipientIncludesEachOfThatKind() {
        assertThat(EVERY_SCHOOL_LEAD.includes(ONE_SCHOOL_LEAD)).isTrue();
        assertThat(EVERY_SCHOOL_LEAD.includes(GP)).isFalse();
    }

    @Test
    void aRecipientWithoutAnyPartIncludesNobody() {
        Recipient nobody = new Recipient(null, null);

        assertThat(nobody.includes(GP)).isFalse();
        assertThat(nobody.includes(nobody)).isFalse();
    }

    @Test
    void aConsentHoldsFromItsDayToTheDayBeforeItEnds() {
        Consent consent = consent(ConsentStatus.GIVEN, DAY, DAY.plusDays(10));

        assertThat(consent.allows(CARER_SUPPORT, GP, DAY.minusDays(1))).isFalse();
        assertThat(consent.allows(CARER_SUPPORT, GP, DAY)).isTrue();
        assertThat(consent.allows(CARER_SUPPORT, GP, DAY.plusDays(9))).isTrue();
        assertThat(consent.allows(CARER_SUPPORT, GP, DAY.plusDays(10))).isFalse();
    }

    @Test
    void aConsentWithoutItsDateAllowsNothing() {
        assertThat(consent(ConsentStatus.GIVEN, null, null).allows(CARER_SUPPORT, GP, DAY))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GIVEN")
    void nothingButAConsentThatWasGivenAllowsAnything(ConsentStatus status) {
        assertThat(consent(status, DAY, null).allows(CARER_SUPPORT, GP, DAY)).isFalse();
    }

    @Test
    void theListsAreCopiedAndAnAbsentOneIsEmpty() {
        List<Purpose> purposes = new ArrayList<>(List.of(CARER_SUPPORT));
        Consent consent = Consent.given(DAY, purposes, List.of(GP));
        purposes.add(Purpose.STATISTICS);

        assertThat(consent.purposes()).containsExactly(CARER_SUPPORT);
    }

    private static Consent consent(ConsentStatus status, @Nullable LocalDate on, @Nullable LocalDate until) {
        DecisionMaker self = new DecisionMaker(Capacity.SELF, null, null);
        return new Consent(status, on, self, List.of(CARER_SUPPORT), List.of(GP), until, null);
    }

    private static Recipient school(String urn) {
        return new Recipient(RecipientKind.SCHOOL_LEAD, new Identifier(IdentifierScheme.URN, urn, null));
    }
}
