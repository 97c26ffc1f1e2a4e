package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Person;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.Scorer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallyTest {

    private static final Instrument SWEMWBS = StandardInstrument.SWEMWBS.load();
    private static final Scorer SCORER = Scorer.of(SWEMWBS);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void each_cell_holds_its_people_and_the_text_has_one_order() {
        Tally tally = tally(new Row("Worcester", "2", 5), new Row("Bromsgrove", "1", 1), new Row("Worcester", "1", 0));

        assertThat(tally.csv()).isEqualTo("""
                        instrument,score,area,wave,value,people
                        swemwbs/2009,metric,Bromsgrove,1,7,1
                        swemwbs/2009,metric,Worcester,1,not-scorable,1
                        swemwbs/2009,metric,Worcester,2,35,1
                        """);
        assertThat(tally).hasToString("Tally[swemwbs/2009, metric, [area, wave]]");
    }

    @Test
    void whoever_has_no_category_is_counted_as_unknown() {
        Tally tally = tally(new Row(null, "1", 5), new Row("  ", "1", 5), new Row("Wychavon", null, 5));

        assertThat(tally.cells().keySet()).containsExactly(List.of("Wychavon", "unknown"), List.of("unknown", "1"));
        assertThat(tally.total().scorable()).isEqualTo(3);
    }

    @Test
    void a_whole_tally_becomes_one_category_of_a_dimension_more() {
        Tally tally = tally(new Row("b", "1", 5), new Row("a", null, 0)).within("council", "X01");

        assertThat(tally.csv()).isEqualTo("""
                        instrument,score,council,area,wave,value,people
                        swemwbs/2009,metric,X01,a,unknown,not-scorable,1
                        swemwbs/2009,metric,X01,b,1,35,1
                        """);
        assertThatIllegalArgumentException().isThrownBy(() -> tally.within("wave", "2"));
    }

    @Test
    void a_category_that_a_spreadsheet_would_run_is_guarded() {
        assertThat(tally(new Row("=1+1", "-2", 5)).csv()).contains("metric,'=1+1,-2,35,1\n");
    }

    @Test
    void fewer_dimensions_keep_everybody() {
        Tally tally = tally(new Row("a", "1", 5), new Row("b", "1", 1), new Row("a", "2", 3), new Row("a", "2", 0));

        assertThat(tally.by("wave").csv())
                .isEqualTo(tally.by("wave", "area").by("wave").csv())
                .isEqualTo("""
                        instrument,score,wave,value,people
                        swemwbs/2009,metric,1,7,1
                        swemwbs/2009,metric,1,35,1
                        swemwbs/2009,metric,2,19.25,1
                        swemwbs/2009,metric,2,not-scorable,1
                        """);
        assertThat(tally.by().total()).isEqualTo(tally.total());
        assertThatIllegalArgumentException().isThrownBy(() -> tally.by("sex"));
    }

    @Test
    void a_category_with_a_comma_or_a_quotation_mark_stays_one_field() {
        assertThat(tally(new Row("A, \"B\"", "1", 5)).csv()).contains("metric,\"A, \"\"B\"\"\",1,35,1");
    }

    @Test
    void other_breakdowns_and_scores_do_not_add_up() {
        Tally tally = tally(new Row("a", "1", 5));

        assertThatIllegalArgumentException().isThrownBy(() -> tally.plus(tally.by("area")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.plus(Tally.empty(SWEMWBS.key(), "raw", tally.dimensions())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TallyCounter<Row>(SWEMWBS, "metric", List.of(Row.AREA, Row.AREA)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TallyCounter<Row>(SWEMWBS, "other", List.of(Row.AREA)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dimension<Row>(" ", row -> Optional.empty()));
    }

    @Test
    void mean_variance_share_and_intervals_come_from_the_counts_alone() {
        // Metric scores 7, 7, 19.25, 35: mean 17.0625, sum of squares 1693.5625.
        ScoreCounts counts = tally(
                        new Row("a", "1", 1), new Row("a", "1", 1), new Row("b", "1", 3), new Row("a", "2", 5))
                .total();

        assertThat(counts.sumOfSquares()).isEqualByComparingTo("1693.5625");
        assertThat(counts.mean(4)).contains(new BigDecimal("17.0625"));
        assertThat(counts.variance(4)).contains(new BigDecimal("176.3490"));
        // 17.0625 ± 3.18245 × √(176.349 ÷ 4)
        assertThat(counts.meanInterval(2)).contains(interval("-4.07", "38.19"));
        assertThat(counts.percentAtLeast(new BigDecimal("19.25"), 1)).contains(new BigDecimal("50.0"));
        assertThat(counts.atLeast(new BigDecimal("19.26"))).isEqualTo(1);
        assertThat(counts.percentInterval(new BigDecimal("19.25"), 1)).contains(interval("15.0", "85.0"));
    }

    @Test
    void one_person_has_no_variance_and_nobody_no_share() {
        ScoreCounts one = tally(new Row("a", "1", 1)).total();
        ScoreCounts nobody = tally().total();

        assertThat(one.variance(2)).isEmpty();
        assertThat(one.meanInterval(2)).isEmpty();
        assertThat(nobody.variance(2)).isEmpty();
        assertThat(nobody.meanInterval(2)).isEmpty();
        assertThat(nobody.percentAtLeast(BigDecimal.TEN, 1)).isEmpty();
        assertThat(nobody.percentInterval(BigDecimal.TEN, 1)).isEmpty();
    }

    @Test
    void the_margin_of_error_follows_the_rule_of_the_survey() {
        Stratum one = Stratum.ofShare(1000, 200, 80);
        Stratum other = Stratum.ofShare(3000, 100, 30);

        assertThat(StratifiedMean.of(List.of(one)).percent(1)).contains(new BigDecimal("40.0"));
        assertThat(StratifiedMean.of(List.of(one)).percentMargin(3)).contains(new BigDecimal("6.088"));
        assertThat(StratifiedMean.of(List.of(one, other)).percent(1)).contains(new BigDecimal("32.5"));
        assertThat(StratifiedMean.of(List.of(one, other)).percentMargin(3)).contains(new BigDecimal("6.828"));
    }

    @Test
    void one_respondent_has_no_margin_and_a_part_without_any_no_mean() {
        Stratum many = Stratum.ofShare(1000, 200, 80);

        assertThat(StratifiedMean.of(List.of(many, Stratum.ofShare(50, 1, 1))).percentMargin(3))
                .isEmpty();
        assertThat(StratifiedMean.of(List.of(many, Stratum.ofShare(50, 1, 1))).percent(1))
                .isPresent();
        assertThat(StratifiedMean.of(List.of(many, Stratum.ofShare(50, 0, 0))).percent(1))
                .isEmpty();
        assertThat(StratifiedMean.of(List.of(many, Stratum.ofShare(0, 0, 0))).percentMargin(3))
                .contains(new BigDecimal("6.088"));
        assertThat(StratifiedMean.of(List.of()).mean(1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Stratum.ofShare(10, 11, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Stratum.ofShare(10, 5, 6));
    }

    @Test
    void where_everybody_answered_the_mean_has_no_margin_of_error() {
        Tally tally = tally(new Row("a", "1", 1), new Row("a", "1", 5));
        StratifiedMean all = StratifiedMean.of(List.of(Stratum.of(2, tally.total())));

        assertThat(all.mean(2)).contains(new BigDecimal("21.00"));
        assertThat(all.margin(2)).contains(new BigDecimal("0.00"));
    }

    @Test
    void carers_are_broken_down_by_what_their_record_says() {
        Carer known = Carer.builder(new Identifier(IdentifierScheme.LOCAL, "1", "carers"))
                .person(new Person(
                        null,
                        DAY.minusYears(12),
                        null,
                        new Coded("dfe-sex", null, "F"),
                        new Coded("ons-ethnic-group", "2021", "3")))
                .build();
        Carer unknown = Carer.builder(new Identifier(IdentifierScheme.LOCAL, "2", "carers"))
                .build();
        Dimension<Carer> age = CarerDimensions.ageBand(AgeBands.statute(), DAY);
        Dimension<Carer> young = CarerDimensions.kind(CarerKind.YOUNG_CARER, AgeBands.statute(), DAY);
        Dimension<Carer> ethnic = CarerDimensions.ethnicCategory(CodeLists.standard(), "nhs-ethnic-category", "2001");

        assertThat(age.of(known)).isEqualTo("young-carer");
        assertThat(young.of(known)).isEqualTo("yes");
        assertThat(CarerDimensions.sex().of(known)).isEqualTo("dfe-sex F");
        assertThat(ethnic.of(known)).isEqualTo("H");
        // No mapping leads from the coarser edition to the finer: nobody is guessed into a category.
        assertThat(CarerDimensions.ethnicCategory(CodeLists.standard(), "ons-ethnic-group", "2011")
                        .of(known))
                .isEqualTo("unknown");
        assertThat(ethnic).hasToString("ethnic-category nhs-ethnic-category 2001");
        assertThat(List.of(
                        age, ethnic, CarerDimensions.sex(), CarerDimensions.hours(CodeLists.standard(), "2021", DAY)))
                .allMatch(dimension -> dimension.of(unknown).equals("unknown"));
        assertThat(young.of(unknown)).isEqualTo("no");
    }

    private static Interval interval(String low, String high) {
        return new Interval(new BigDecimal(low), new BigDecimal(high));
    }

    static Tally tally(Row... rows) {
        TallyCounter<Row> counter = new TallyCounter<>(SWEMWBS, "metric", List.of(Row.AREA, Row.WAVE));
        for (Row row : rows) {
            int[] answers = new int[7];
            Arrays.fill(answers, row.answer());
            counter.add(row, SCORER.score(answers));
        }
        return counter.tally();
    }

    /** A person who gives one answer to every item. */
    record Row(String area, String wave, int answer) {

        static final Dimension<Row> AREA = new Dimension<>("area", row -> Optional.ofNullable(row.area()));
        static final Dimension<Row> WAVE = new Dimension<>("wave", row -> Optional.ofNullable(row.wave()));
    }
}
