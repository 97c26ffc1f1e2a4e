package org.carerkit.outcomes.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.change.ReliableChange.PublishedPoints;
import org.carerkit.outcomes.change.ReliableChange.SdAndReliability;
import org.carerkit.outcomes.change.ReliableChange.StandardError;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scorer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeReportTest {

    private static final MinimumGroup EIGHT = new MinimumGroup(8);
    private static final ChangeMeasure HIGHER = Definitions.measure("higher");
    /** S is 1, so the boundary is 1.96 points exactly. */
    private static final ReliableChange UNIT =
            new SdAndReliability(BigDecimal.ONE, new BigDecimal("0.5"), "made up for the test");

    /** Student (1908), The probable error of a mean, Biometrika 6:1: additional hours of sleep. */
    private static final String[][] SLEEP = {
        {"0.7", "1.9"},
        {"-1.6", "0.8"},
        {"-0.2", "1.1"},
        {"-1.2", "0.1"},
        {"-0.1", "-0.1"},
        {"3.4", "4.4"},
        {"3.7", "5.5"},
        {"0.8", "1.6"},
        {"0.0", "4.6"},
        {"2.0", "3.4"}
    };

    @Test
    void the_sleep_data_of_student_give_his_figures() {
        ChangeReport report = report(ChangePlan.of(HIGHER).decimals(5), SLEEP);

        assertThat(report.scores().change().text()).isEqualTo("1.58000");
        assertThat(report.scores().t().text()).isEqualTo("4.0621");
        assertThat(report.scores().degreesOfFreedom().text()).isEqualTo("9");
        assertThat(report.scores().low().text()).startsWith("0.7001");
        assertThat(report.scores().high().text()).startsWith("2.4598").isEqualTo("2.45989");
        assertThat(report.sizes().standardisedResponseMean().text()).isEqualTo("1.28456");
        assertThat(report.scores().before().text()).isEqualTo("0.75000");
        assertThat(report.scores().after().text()).isEqualTo("2.33000");
        // 1.58 ÷ 1.78901, the standard deviation of the first drug
        assertThat(report.sizes().cohensD().text()).isEqualTo("0.88317");
        assertThat(report.reliable()).isEmpty();
    }

    @Test
    void completeness_counts_everybody_who_was_invited() {
        ChangeCounter counter = counter(ChangePlan.of(HIGHER), SLEEP);
        counter.add(new BeforeAfter(Optional.of(BigDecimal.ONE), Optional.empty()));
        counter.add(new BeforeAfter(Optional.empty(), Optional.of(BigDecimal.ONE)));
        counter.add(new BeforeAfter(Optional.empty(), Optional.empty()));

        ChangeReport report = counter.report(30, EIGHT);

        assertThat(report.completeness().invited().text()).isEqualTo("30");
        assertThat(report.completeness().atBaseline().text()).isEqualTo("11");
        assertThat(report.completeness().paired().text()).isEqualTo("10");
        assertThat(report.completeness().percentPaired().text()).isEqualTo("33.3");
        assertThat(report.scores().change().text()).isEqualTo("1.58");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counter.report(12, EIGHT))
                .withMessageContaining("invited");
    }

    @Test
    void fifteen_of_twenty_have_the_interval_of_wilson_and_nobody_of_ten_has_one_too() {
        ChangeReport twenty = report(ChangePlan.of(HIGHER).with(UNIT), 15, 5, 0);
        ChangeReport ten = report(ChangePlan.of(HIGHER).with(UNIT), 10, 0, 0);

        // With a smallest group of 2, 5 of 20 are shown.
        assertThat(texts(twenty.reliable().orElseThrow().improved())).isEqualTo("15 75.0 53.1 88.8");
        assertThat(texts(ten.reliable().orElseThrow().worse())).isEqualTo("0 0.0 0.0 27.8");
    }

    @ParameterizedTest
    @CsvSource({"0.0, 1.9, 0 8 0", "0.0, 2.0, 8 0 0", "2.0, 0.0, 0 0 8", "1.9, 0.0, 0 8 0"})
    void a_change_is_reliable_beyond_the_boundary(String before, String after, String expected) {
        assertThat(counts(reportOfEight(ChangePlan.of(HIGHER).with(UNIT), before, after)))
                .isEqualTo(expected);
    }

    @Test
    void a_change_on_the_boundary_itself_is_not_reliable() {
        assertThat(UNIT.isReliable(new BigDecimal("1.96"))).isFalse();
        assertThat(UNIT.isReliable(new BigDecimal("-1.96"))).isFalse();
        assertThat(UNIT.isReliable(new BigDecimal("1.9600000001"))).isTrue();
        assertThat(UNIT.isReliable(new BigDecimal("-1.9600000001"))).isTrue();
        // S = 2.5, so the boundary is 4.9: a tenth less is not reliable, and a tenth more is.
        ReliableChange other = new SdAndReliability(new BigDecimal("2.5"), new BigDecimal("0.5"), "test");
        assertThat(other.isReliable(new BigDecimal("4.9"))).isFalse();
        assertThat(other.isReliable(new BigDecimal("4.91"))).isTrue();
    }

    @Test
    void the_published_points_are_reliable_themselves() {
        ReliableChange six = new PublishedPoints(BigDecimal.valueOf(6), "test");

        assertThat(six.isReliable(BigDecimal.valueOf(-6))).isTrue();
        assertThat(six.isReliable(BigDecimal.valueOf(5))).isFalse();
    }

    @Test
    void the_boundaries_of_swemwbs_are_those_published() {
        StandardError sem = new StandardError(new BigDecimal("1.03"), "Shah 2018");
        ChangePlan plan = ChangePlan.published(swemwbs());

        // 2.77 × 1.03; published as 2.87, from the unrounded standard error
        assertThat(sem.threshold(2)).isEqualByComparingTo("2.86");
        assertThat(sem.threshold(2)
                        .subtract(new BigDecimal("2.77").multiply(new BigDecimal("1.03")))
                        .abs())
                .isLessThan(new BigDecimal("0.02"));
        assertThat(new StandardError(BigDecimal.ONE, "x").threshold(2)).isEqualByComparingTo("2.77");
        assertThat(plan.reliable().orElseThrow().text()).contains("SEM 1.03");
        assertThat(plan.reliable().orElseThrow().source()).contains("Shah").contains("16:239");
    }

    @Test
    void sd_and_reliability_give_the_standard_error_between_them() {
        // SEM = 5 × √(1 − 0.84) = 2
        SdAndReliability both = new SdAndReliability(new BigDecimal("5"), new BigDecimal("0.84"), "test");

        assertThat(both.threshold(4))
                .isEqualTo(new StandardError(new BigDecimal("2"), "test").threshold(4))
                .isEqualByComparingTo("5.5437");
        assertThat(both.text()).contains("SD 5").contains("reliability 0.84");
    }

    @Test
    void change_is_told_on_the_metric_score_only() {
        Instrument swemwbs = StandardInstrument.SWEMWBS.load();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ChangeMeasure.of(swemwbs, "raw"))
                .satisfies(e -> assertThat(e.findings().all())
                        .containsExactly(new Finding(OutcomesFinding.CHANGE_ON_RAW_SCORE, "score")));
        assertThat(ChangeMeasure.candidates(swemwbs))
                .extracting(score -> score.id())
                .containsExactly("metric");
        assertThat(swemwbs().accepts(new BigDecimal("24.11"))).isTrue();
        assertThat(swemwbs().accepts(new BigDecimal("24"))).isFalse();
        assertThat(swemwbs().accepts(new BigDecimal("35.0"))).isTrue();
        assertThat(swemwbs().accepts(new BigDecimal("36"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeCounter(ChangePlan.of(swemwbs()))
                        .add(BeforeAfter.of(new BigDecimal("24"), new BigDecimal("24.11"))));
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeMeasure.of(swemwbs, "other"));
    }

    @Test
    void responses_that_cannot_be_scored_are_people_without_a_score() {
        Scorer scorer = Scorer.of(StandardInstrument.SWEMWBS.load());
        ChangeCounter counter = new ChangeCounter(ChangePlan.published(swemwbs()));
        for (int i = 0; i < 8; i++) {
            counter.add(scorer.score(Response.inOrder(1, 1, 1, 1, 1, 1, 1)), scorer.score(all(5)));
        }
        counter.add(scorer.score(all(1)), scorer.score(Response.inOrder(1)));

        ChangeReport report = counter.report(9, EIGHT);

        assertThat(report.completeness().atBaseline().text()).isEqualTo("9");
        assertThat(report.completeness().paired().text()).isEqualTo("8");
        assertThat(report.scores().change().text()).isEqualTo("28.00");
        assertThat(counts(report)).isEqualTo("8 0 0");
    }

    @Test
    void who_crosses_the_cut_off_recovers_or_is_harmed() {
        ChangePlan plan = ChangePlan.of(HIGHER).with(UNIT).with(new CutOff(new BigDecimal("3"), "test"));

        assertThat(crossings(plan, "1.0", "4.0")).isEqualTo("8 0 0 0");
        assertThat(crossings(plan, "0.0", "3.0")).isEqualTo("0 8 0 0"); // on the cut-off: not functional yet
        assertThat(crossings(plan, "3.1", "6.0")).isEqualTo("0 8 0 0");
        assertThat(crossings(plan, "3.0", "0.0")).isEqualTo("0 0 8 0"); // was on the clinical side already
        assertThat(crossings(plan, "3.1", "1.0")).isEqualTo("0 0 0 8");
        assertThat(crossings(plan, "2.5", "3.5")).isEqualTo("0 0 0 0"); // crossed, but not reliably
    }

    @Test
    void the_cut_off_lies_between_the_groups_by_their_spread() {
        Norms norms =
                new Norms(new BigDecimal("10"), new BigDecimal("4"), new BigDecimal("20"), new BigDecimal("6"), "test");

        // (4 × 20 + 6 × 10) ÷ 10
        assertThat(CutOff.between(norms).value()).isEqualByComparingTo("14");
        assertThat(CutOff.between(norms).source()).isEqualTo("test");
    }

    @Test
    void the_published_cut_off_counts_as_clinical_where_lower_is_better() {
        ChangePlan plan = ChangePlan.published(ChangeMeasure.of(StandardInstrument.PHQ_9.load(), "total"));

        assertThat(crossings(plan, "16", "10")).isEqualTo("0 8 0 0");
        assertThat(crossings(plan, "16", "9")).isEqualTo("8 0 0 0");
        assertThat(crossings(plan, "9", "15")).isEqualTo("0 0 0 8");
    }

    @Test
    void below_thirty_pairs_there_is_a_warning_and_from_thirty_none() {
        assertThat(report(ChangePlan.of(HIGHER).with(UNIT), 15, 14, 0)
                        .findings()
                        .all())
                .containsExactly(new Finding(OutcomesFinding.CHANGE_FEW_PAIRS, "paired", 30L));
        assertThat(report(ChangePlan.of(HIGHER).with(UNIT), 15, 15, 0)
                        .findings()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void below_the_smallest_group_there_is_no_figure_at_all() {
        ChangePlan plan = ChangePlan.of(HIGHER).with(UNIT).with(new CutOff(BigDecimal.ONE, "test"));
        ChangeCounter counter = counter(plan, SLEEP);

        ChangeReport report = counter.report(40, new MinimumGroup(11));

        assertThat(report.findings().all())
                .containsExactly(new Finding(OutcomesFinding.CHANGE_BELOW_MINIMUM, "paired", 11L));
        assertThat(report.completeness().invited().text()).isEqualTo("40");
        assertThat(report.toString().replaceAll("ChangePlan\\[.*?decimals=\\d]", ""))
                .contains("Suppressed")
                .doesNotContain("1.58")
                .doesNotContain("number=10");
    }

    @Test
    void a_small_count_is_hidden_with_enough_others_that_nobody_works_it_out() {
        ChangeReport report = reportWith(EIGHT, 30, 12, 3);
        ChangeReport fewLeft = reportWith(EIGHT, 40, 1, 2);
        ChangeReport shown = reportWith(EIGHT, 30, 8, 0);

        assertThat(counts(report)).isEqualTo("30 suppressed suppressed");
        assertThat(counts(fewLeft)).isEqualTo("suppressed suppressed suppressed");
        assertThat(counts(shown)).isEqualTo("30 8 0");
    }

    @Test
    void without_any_spread_a_finding_stands_where_a_number_would_be() {
        ChangeReport same = reportOfEight(ChangePlan.of(HIGHER), "1.0", "2.0");

        assertThat(same.scores().change().text()).isEqualTo("1.00");
        assertThat(same.scores().low().text()).isEqualTo("not collected");
        assertThat(same.scores().t().text()).isEqualTo("not collected");
        assertThat(same.sizes().standardisedResponseMean().text()).isEqualTo("not collected");
        assertThat(same.sizes().cohensD().text()).isEqualTo("not collected");
        assertThat(same.findings().all())
                .extracting(Finding::code)
                .containsExactly(
                        OutcomesFinding.CHANGE_FEW_PAIRS,
                        OutcomesFinding.CHANGE_WITHOUT_SPREAD,
                        OutcomesFinding.BASELINE_WITHOUT_SPREAD);
    }

    @Test
    void nobody_has_no_change() {
        ChangeReport nobody = new ChangeCounter(ChangePlan.of(HIGHER).with(UNIT)).report(0, EIGHT);

        assertThat(nobody.completeness().paired().text()).isEqualTo("0");
        assertThat(nobody.scores().change().text()).isEqualTo("not collected");
        assertThat(nobody.reliable().orElseThrow().improved().percent().text()).isEqualTo("not collected");
    }

    @Test
    void a_score_without_a_better_side_has_no_better_and_worse() {
        ChangeReport report =
                reportOfEight(ChangePlan.of(Definitions.measure("neither")).with(UNIT), "1.0", "4.0");

        assertThat(report.reliable()).isEmpty();
        assertThat(report.findings().all()).contains(new Finding(OutcomesFinding.CHANGE_WITHOUT_DIRECTION, "score"));
    }

    @Test
    void a_boundary_needs_numbers_that_mean_something_and_a_source() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SdAndReliability(BigDecimal.ZERO, BigDecimal.ZERO, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SdAndReliability(BigDecimal.ONE, BigDecimal.ONE, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SdAndReliability(BigDecimal.ONE, BigDecimal.ZERO, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new StandardError(BigDecimal.ZERO, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishedPoints(BigDecimal.ZERO, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CutOff(BigDecimal.ONE, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangePlan.of(HIGHER).decimals(7));
    }

    private static ChangeMeasure swemwbs() {
        return ChangeMeasure.of(StandardInstrument.SWEMWBS.load(), "metric");
    }

    private static Response all(int answer) {
        return Response.inOrder(answer, answer, answer, answer, answer, answer, answer);
    }

    static ChangeCounter counter(ChangePlan plan, String[]... pairs) {
        ChangeCounter counter = new ChangeCounter(plan);
        for (String[] pair : pairs) {
            counter.add(BeforeAfter.of(new BigDecimal(pair[0]), new BigDecimal(pair[1])));
        }
        return counter;
    }

    private static ChangeReport report(ChangePlan plan, String[]... pairs) {
        ChangeCounter counter = counter(plan, pairs);
        return counter.report(counter.people(), EIGHT);
    }

    private static ChangeReport reportOfEight(ChangePlan plan, String before, String after) {
        String[][] pairs = new String[8][];
        java.util.Arrays.fill(pairs, new String[] {before, after});
        return report(plan, pairs);
    }

    /** So many people who improved, did not change, and got worse. */
    private static ChangeCounter counter(ChangePlan plan, int improved, int unchanged, int worse) {
        ChangeCounter counter = new ChangeCounter(plan);
        for (int i = 0; i < improved; i++) {
            counter.add(BeforeAfter.of(BigDecimal.ZERO, BigDecimal.valueOf(3 + i % 2)));
        }
        for (int i = 0; i < unchanged; i++) {
            counter.add(BeforeAfter.of(BigDecimal.valueOf(i % 2), BigDecimal.ONE));
        }
        for (int i = 0; i < worse; i++) {
            counter.add(BeforeAfter.of(BigDecimal.valueOf(5), BigDecimal.ONE));
        }
        return counter;
    }

    private static ChangeReport report(ChangePlan plan, int improved, int unchanged, int worse) {
        ChangeCounter counter = counter(plan, improved, unchanged, worse);
        ChangeReport report = counter.report(counter.people(), new MinimumGroup(2));
        return report;
    }

    private static ChangeReport reportWith(MinimumGroup policy, int improved, int unchanged, int worse) {
        ChangeCounter counter = counter(ChangePlan.of(HIGHER).with(UNIT), improved, unchanged, worse);
        return counter.report(counter.people(), policy);
    }

    private static String counts(ChangeReport report) {
        ChangeReport.Reliable reliable = report.reliable().orElseThrow();
        return reliable.improved().people().text() + " "
                + reliable.unchanged().people().text() + " "
                + reliable.worse().people().text();
    }

    private static String crossings(ChangePlan plan, String before, String after) {
        ChangeReport.Crossing crossing =
                reportOfEight(plan, before, after).crossing().orElseThrow();
        return crossing.recovered().people().text() + " "
                + crossing.improved().people().text() + " "
                + crossing.deteriorated().people().text() + " "
                + crossing.harmed().people().text();
    }

    private static String texts(Share share) {
        return share.people().text() + " " + share.percent().text() + " "
                + share.low().text() + " " + share.high().text();
    }
}
