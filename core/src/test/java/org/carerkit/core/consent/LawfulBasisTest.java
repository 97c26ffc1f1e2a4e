package org.carerkit.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.code.CodeFlag;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawfulBasisTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final ConsentOverride OVERRIDE =
            new ConsentOverride("A child is at risk", "Designated safeguarding lead");

    @Test
    void aBasisHoldsFromItsDayToTheDayBeforeItEnds() {
        LawfulBasis basis = basis("public-task", DAY, DAY.plusDays(10), null);

        assertThat(basis.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(basis.holdsOn(DAY)).isTrue();
        assertThat(basis.holdsOn(DAY.plusDays(9))).isTrue();
        assertThat(basis.holdsOn(DAY.plusDays(10))).isFalse();
        assertThat(basis("public-task", DAY, null, null).holdsOn(DAY.plusYears(50)))
                .isTrue();
        assertThat(basis("public-task", null, null, null).holdsOn(DAY)).isFalse();
    }

    @Test
    void anOrdinaryBasisNeedsNoEnd() {
        assertFindings(basis("public-task", DAY, null, null));
    }

    @Test
    void aBasisSaysWhatItIsWhatForAndSinceWhen() {
        assertFindings(
                new LawfulBasis(null, null, null, null, null),
                new Finding(CoreFinding.REQUIRED, "basis"),
                new Finding(CoreFinding.REQUIRED, "purpose"),
                new Finding(CoreFinding.REQUIRED, "from"));
    }

    @Test
    void aBasisDoesNotEndBeforeItBegins() {
        assertFindings(
                basis("public-task", DAY, DAY.minusDays(1), null),
                new Finding(CoreFinding.LAWFUL_BASIS_DATES_ORDER, "until"));
        assertFindings(basis("public-task", DAY, DAY, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"safeguarding-child", "safeguarding-adult"})
    void aBasisThatSetsConsentAsideNeedsReasonRoleAndTimeLimit(String code) {
        assertFindings(
                basis(code, DAY, null, null),
                new Finding(CoreFinding.LAWFUL_BASIS_OVERRIDE_MISSING, "override"),
                new Finding(CoreFinding.LAWFUL_BASIS_TIME_LIMIT_MISSING, "until"));
        assertFindings(
                basis(code, DAY, DAY.plusDays(30), new ConsentOverride(null, " ")),
                new Finding(CoreFinding.REQUIRED, "override.reason"),
                new Finding(CoreFinding.REQUIRED, "override.role"));
        assertFindings(basis(code, DAY, DAY.plusDays(30), OVERRIDE));
    }

    @Test
    void anOverrideNeedsItsTimeLimitWhateverTheBasisIsCalled() {
        assertFindings(
                basis("public-task", DAY, null, OVERRIDE),
                new Finding(CoreFinding.LAWFUL_BASIS_TIME_LIMIT_MISSING, "until"));
    }

    @Test
    void aBasisThatTheListDoesNotHoldIsNoticedAndKept() {
        LawfulBasis basis = basis("our-protocol", DAY, null, null);

        assertFindings(basis, new Finding(CoreFinding.CODE_UNKNOWN, "basis.code"));
        assertThat(basis.basis()).isEqualTo(new Coded("lawful-basis", "2026", "our-protocol"));
    }

    @Test
    void everyBasisOfTheListIsCheckedByItsFlag() {
        assertThat(CodeLists.standard()
                        .find("lawful-basis")
                        .orElseThrow()
                        .editions()
                        .get(0)
                        .entries())
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(basis(entry.code(), DAY, null, null).setsConsentAside(CodeLists.standard()))
                                .isEqualTo(entry.is(CodeFlag.SAFEGUARDING_OVERRIDE)));
    }

    private static LawfulBasis basis(
            String code, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable ConsentOverride override) {
        return new LawfulBasis(new Coded("lawful-basis", "2026", code), Purpose.SAFEGUARDING, from, until, override);
    }

    private static void assertFindings(LawfulBasis basis, Finding... expected) {
        assertThat(RecordCheck.of(basis, TODAY).all()).containsExactly(expected);
        Validators.assertSameErrors(basis, TODAY);
    }
}
