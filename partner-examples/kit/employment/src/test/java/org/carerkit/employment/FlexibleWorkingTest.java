package org.carerkit.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.employment.FlexibleWorking.Dates;
import org.junit.jupiter.api.Test;

class FlexibleWorkingTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 24);
    private static final FlexibleWorking RULES = FlexibleWorking.on(NOVEMBER).orElseThrow();

    @Test
    void theDecisionComesWithinTwoMonthsThatBeginWithTheRequest() {
        Dates dates = RULES.dates(NOVEMBER, List.of());

        assertThat(dates.decideBy()).isEqualTo("2027-01-23");
        assertThat(dates.decisionProvision()).contains("s.80G");
        assertThat(dates.earlier()).isZero();
        assertThat(dates.anotherFrom()).isEqualTo(NOVEMBER);
    }

    @Test
    void twoRequestsMayBeMadeInTwelveMonths() {
        LocalDate march = LocalDate.of(2026, 3, 1);

        Dates second = RULES.dates(NOVEMBER, List.of(march));
        Dates longAgo = RULES.dates(NOVEMBER, List.of(LocalDate.of(2025, 11, 24)));
        Dates justInside = RULES.dates(NOVEMBER, List.of(LocalDate.of(2025, 11, 25)));

        assertThat(second.earlier()).isEqualTo(1);
        assertThat(second.anotherFrom()).isEqualTo("2027-03-01");
        assertThat(longAgo.earlier()).isZero();
        assertThat(justInside.earlier()).isEqualTo(1);
        assertThat(justInside.anotherFrom()).isEqualTo("2026-11-25");
    }

    @Test
    void thereAreEightReasonsAndTheComingTestIsNotInForce() {
        assertThat(RULES.reasons()).hasSize(8).doesNotHaveDuplicates();
        assertThat(RULES.expected()).contains("2027", "not in force");
        assertThat(FlexibleWorking.on(LocalDate.of(2024, 4, 5))).isEmpty();
    }

    @Test
    void everyAnswerNamesWhereItStands() {
        assertThat(RULES.answers(NOVEMBER, List.of()))
                .extracting(LeaveAnswers.Row::provision)
                .containsExactly(
                        "Employment Rights Act 1996, s.80G",
                        "Employment Rights Act 1996, s.80G",
                        "Employment Rights Act 1996, s.80G",
                        "Employment Rights Act 1996, s.80F",
                        "Acas Code of Practice on requests for flexible working (2024)",
                        "Employment Rights Act 2025");
    }
}
