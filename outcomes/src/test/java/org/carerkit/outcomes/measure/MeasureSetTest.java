package org.carerkit.outcomes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.measure.StrategyMeasure.CountTiming;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureKind;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureResult;
import org.carerkit.outcomes.strategy.ReportingInterval;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.outcomes.strategy.Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeasureSetTest {

    private static final String GOOD = MeasureSamples.GOOD;
    private static final Strategy STRATEGY = MeasureSamples.STRATEGY;

    @Test
    void a_measure_is_read_with_baseline_target_and_results() {
        StrategyMeasure well = read(GOOD).measure("well").orElseThrow();

        assertThat(well.baseline())
                .contains(new MeasureResult(
                        LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1), new MeasureValue.Share(80, 200)));
        assertThat(well.target().orElseThrow().value()).isEqualByComparingTo("60");
        assertThat(well.results()).hasSize(1);
    }

    @Test
    void a_measure_of_an_action_is_one_of_its_priority_too() {
        assertThat(read(GOOD).of(STRATEGY.item("P1").orElseThrow(), STRATEGY))
                .extracting(StrategyMeasure::id)
                .containsExactly("well", "hours");
    }

    @Test
    void a_priority_with_activity_alone_is_warned_of_and_one_with_impact_is_not() {
        assertThat(codes(read(GOOD))).doesNotContain("CK-OUT-PRIORITY-WITHOUT-IMPACT at P1");
        assertThat(codes(read(GOOD.replace("'kind': 'impact'", "'kind': 'activity'"))))
                .contains("CK-OUT-PRIORITY-WITHOUT-IMPACT at P1");
    }

    @Test
    void what_hartlepool_asks_of_itself_is_held_against_each_of_its_priorities() {
        Strategy hartlepool = StandardStrategy.HARTLEPOOL.load();
        MeasureSet none = new MeasureSet("none", "1", "None", hartlepool.key(), "ours", "ours", List.of());
        StrategyMeasure trained = new StrategyMeasure(
                "trained",
                "P1-2",
                MeasureKind.ACTIVITY,
                "Professionals trained",
                "professionals",
                java.util.Optional.empty(),
                "professionals",
                "ours",
                "2026",
                org.carerkit.outcomes.instrument.ScoreDefinition.Direction.HIGHER,
                ReportingInterval.QUARTERLY,
                CountTiming.OVER_A_TIME,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                List.of());

        assertThat(codes(none.with(trained).check(hartlepool)))
                .contains("CK-OUT-PRIORITY-WITHOUT-IMPACT at P1", "CK-OUT-PRIORITY-WITHOUT-MEASURE at P8")
                .hasSize(9); // one activity only, seven without, and the measure itself has no baseline
    }

    @Test
    void a_measure_without_baseline_and_a_target_no_better_than_it_are_warned_of() {
        assertThat(codes(read(GOOD))).contains("CK-OUT-MEASURE-WITHOUT-BASELINE at hours");
        assertThat(codes(read(GOOD.replace("'value': 60", "'value': 40.0"))))
                .contains("CK-OUT-TARGET-NOT-BETTER at well");
        assertThat(codes(read(GOOD.replace("'value': 60", "'value': 40.1"))))
                .doesNotContain("CK-OUT-TARGET-NOT-BETTER at well");
        assertThat(codes(read(GOOD.replace("'value': 60", "'value': 39.9")
                        .replace("'better': 'higher', 'rhythm': 'yearly'", "'better': 'lower', 'rhythm': 'yearly'"))))
                .doesNotContain("CK-OUT-TARGET-NOT-BETTER at well");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'id': 'hours'|'id': 'well'|CK-OUT-ID-DUPLICATE at measures[1].id
            'item': 'P1-1'|'item': 'P7'|CK-OUT-REFERENCE-UNKNOWN at measures[1].item
            'edition': '2026-2028'|'edition': '2021'|CK-OUT-REFERENCE-UNKNOWN at strategy
            'numerator': 80|'numerator': 201|CK-OUT-MEASURE-VALUE-SHAPE at measures[0].baseline
            'numerator': 80|'numerator': -1|CK-COUNT-OUT-OF-RANGE at measures[0].baseline.numerator
            'numerator': 80, |'mean': 40, 'numerator': 80, |CK-OUT-MEASURE-VALUE-SHAPE at measures[0].baseline
            'numerator': 80, ||CK-REQUIRED at measures[0].baseline.numerator
            'numerator': 80, 'denominator': 200|'numerator': 80|CK-REQUIRED at measures[0].baseline.denominator
            'from': '2025-04-01'|'from': '2026-04-01'|CK-OUT-RANGE-EMPTY at measures[0].baseline
            'from': '2025-04-01'|'from': '1 April'|CK-JSON-DATE at measures[0].baseline.from
            'to': '2027-04-01'|'to': '2027-02-30'|CK-JSON-DATE at measures[0].results[0].to
            'from': '2026-04-01', 'to': '2027-04-01'|'from': '2025-01-01', 'to': '2026-04-01'|CK-OUT-RESULTS-OUT-OF-ORDER at measures[0].results
            'population': 'adult carers', 'source': 'the service'|'source': 'the service'|CK-REQUIRED at measures[1].population
            """)
    void a_fault_is_found_where_it_is(String good, String bad, String finding) {
        assertThat(GOOD).contains(good);
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> read(GOOD.replace(good, bad == null ? "" : bad)));
        assertThat(refused).isNotNull();
        assertThat(codes(refused.findings())).contains(finding.strip());
    }

    @Test
    void a_result_comes_after_those_that_are_there() {
        StrategyMeasure well = read(GOOD).measure("well").orElseThrow();
        MeasureValue.Share share = new MeasureValue.Share(1, 2);

        assertThat(well.with(new MeasureResult(LocalDate.of(2027, 4, 1), LocalDate.of(2028, 4, 1), share))
                        .results())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> well.with(new MeasureResult(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 4, 1), share)));
    }

    @Test
    void no_exact_count_is_ever_printed() {
        StrategyMeasure well = read(GOOD).measure("well").orElseThrow();

        assertThat(well + " " + well.baseline() + " " + well.results().get(0).value())
                .isEqualTo("StrategyMeasure[well] Optional[MeasureResult[2025-04-01, 2026-04-01)] Share[…]");
    }

    private static List<String> codes(MeasureSet set) {
        return codes(set.check(STRATEGY));
    }

    private static List<String> codes(org.carerkit.core.finding.Findings findings) {
        return findings.all().stream()
                .map(finding -> finding.code().id() + " at " + finding.path())
                .toList();
    }

    private static MeasureSet read(String definition) {
        return MeasureSamples.read(definition);
    }
}
