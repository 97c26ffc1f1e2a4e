package org.carerkit.outcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.carerkit.outcomes.disclosure.CountTable.NOT_COLLECTED;
import static org.carerkit.outcomes.disclosure.CountTable.Totals.ALL;
import static org.carerkit.outcomes.disclosure.PublisherPolicy.ADULT_SOCIAL_CARE;
import static org.carerkit.outcomes.disclosure.PublisherPolicy.ASCOF_CARERS;
import static org.carerkit.outcomes.disclosure.PublisherPolicy.NHS_SUB_NATIONAL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.instrument.InstrumentKey;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.tally.ScoreCounts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublisherPolicyTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 5", "7, 5", "8, 10", "12, 10", "13, 15", "1002, 1000"})
    void rounds_half_up_to_the_nearest_five(long count, long rounded) {
        assertThat(PublisherPolicy.rounded(count)).isEqualTo(rounded);
    }

    @Test
    void rounds_no_negative_number() {
        assertThatThrownBy(() -> PublisherPolicy.rounded(-1)).hasMessage("count: must not be negative");
    }

    @ParameterizedTest
    @CsvSource({
        "NHS_SUB_NATIONAL, 0, 0",
        "NHS_SUB_NATIONAL, 1, suppressed",
        "NHS_SUB_NATIONAL, 7, suppressed",
        "NHS_SUB_NATIONAL, 8, 10",
        "ADULT_SOCIAL_CARE, 0, suppressed",
        "ADULT_SOCIAL_CARE, 4, suppressed",
        "ADULT_SOCIAL_CARE, 5, 5",
        "ASCOF_CARERS, 0, suppressed",
        "ASCOF_CARERS, 2, suppressed",
        "ASCOF_CARERS, 3, 5"
    })
    void suppresses_up_to_its_boundary_and_not_beyond(PublisherPolicy policy, long count, String shown) {
        assertThat(policy.count(count).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"NHS_SUB_NATIONAL, 8, 6", "ADULT_SOCIAL_CARE, 5, 4", "ASCOF_CARERS, 3, 2"})
    void states_its_minimum_and_its_width(PublisherPolicy policy, long minimum, long width) {
        assertThat(policy.minimum()).isEqualTo(minimum);
        assertThat(policy.width()).isEqualTo(width);
    }

    @Test
    void works_percentages_out_from_rounded_counts() {
        assertThat(NHS_SUB_NATIONAL.percentage(13, 42, 1).text()).isEqualTo("37.5"); // 15 of 40
        assertThat(NHS_SUB_NATIONAL.percentage(7, 42, 1).text()).isEqualTo("suppressed");
        assertThat(NHS_SUB_NATIONAL.percentage(0, 0, 1).text()).isEqualTo("not collected");
        assertThat(ASCOF_CARERS.percentage(10, 15, 1).text()).isEqualTo("66.7");
    }

    @Test
    void shows_a_mean_of_eight_people_and_none_of_seven() {
        assertThat(NHS_SUB_NATIONAL.mean(scores(7), 1).text()).isEqualTo("suppressed");
        assertThat(NHS_SUB_NATIONAL.mean(scores(8), 1).text()).isEqualTo("20.0");
        assertThat(NHS_SUB_NATIONAL.mean(scores(0), 1).text()).isEqualTo("not collected");
    }

    private static ScoreCounts scores(long people) {
        InstrumentKey key = StandardInstrument.SWEMWBS.load().key();
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        if (people > 0) {
            counts.put(BigDecimal.valueOf(20), people);
        }
        return new ScoreCounts(key, "raw", 0, counts);
    }

    @Test
    void rounds_totals_on_their_own_and_reports_what_they_give_away() {
        Released released = released(NHS_SUB_NATIONAL, new long[][] {{12, 7}, {0, 12}});

        assertThat(texts(released.table()))
                .containsExactly("10", "suppressed", "20", "0", "10", "10", "10", "20", "30");
        assertThat(released.report().exposures()).containsExactly(new Exposure(new Place(0, 1), new Range(6, 7)));
        assertThat(released.report().narrowed()).isEqualTo(1);
        assertThat(released.report().derived()).isZero();
        assertThat(released.report().cellsShown()).isEqualTo(3);
        assertThat(released.report().peopleShown()).isEqualTo(24);
        assertThat(released.report().people()).isEqualTo(31);
    }

    @Test
    void ascof_hides_the_partner_category_too() {
        Released released = released(ASCOF_CARERS, new long[][] {{2, 30, 20}, {1, 2, 40}});

        assertThat(texts(released.table()))
                .containsExactly(
                        "suppressed",
                        "30",
                        "suppressed",
                        "50",
                        "suppressed",
                        "suppressed",
                        "40",
                        "45",
                        "5",
                        "30",
                        "60",
                        "95");
    }

    @ParameterizedTest
    @EnumSource(PublisherPolicy.class)
    void says_not_collected_and_never_leaves_a_cell_blank(PublisherPolicy policy) {
        Released released = released(policy, new long[][] {{NOT_COLLECTED, 10}, {20, 30}});

        assertThat(released.table().figure(new Place(0, 0)).text()).isEqualTo("not collected");
        assertThat(texts(released.table())).noneMatch(String::isBlank);
        assertThat(released.report().cells()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(PublisherPolicy.class)
    void the_report_tells_the_share_that_the_attack_narrows_and_every_true_count_lies_within(PublisherPolicy policy) {
        Random random = new Random(20_268);
        long hidden = 0;
        long narrowed = 0;
        for (int i = 0; i < 100; i++) {
            CountTable table = WholeTables.random(random, 5, 4, 40);
            DisclosureReport report = ((Released) policy.release(table, Background.NONE)).report();
            hidden += report.exposures().size();
            narrowed += report.narrowed();
            assertThat(report.percentNarrowed(4).doubleValue())
                    .isCloseTo(
                            100.0
                                    * report.narrowed()
                                    / Math.max(1, report.exposures().size()),
                            within(0.0001));
            assertThat(report.exposures()).allMatch(exposure -> {
                long count = table.count(exposure.place()).orElseThrow();
                return exposure.range().lower() <= count
                        && count <= exposure.range().upper();
            });
        }
        System.out.printf(
                "%s: the attack narrows %,d of %,d suppressed figures, %.1f %%%n",
                policy.id(), narrowed, hidden, 100.0 * narrowed / hidden);
        assertThat(hidden).isPositive();
    }

    @Test
    void every_policy_is_found_by_its_id() {
        assertThat(SmallCountPolicy.all())
                .extracting(SmallCountPolicy::id)
                .containsExactly("nhs-sub-national", "adult-social-care", "ascof-carers", "exact-complementary");
        assertThat(SmallCountPolicy.withId("adult-social-care")).contains(ADULT_SOCIAL_CARE);
        assertThat(SmallCountPolicy.withId("none")).isEmpty();
    }

    private static Released released(PublisherPolicy policy, long[][] counts) {
        CountTable table = CountTable.of(
                WholeTables.names("row", counts.length), WholeTables.names("column", counts[0].length), counts, ALL);
        return (Released) policy.release(table, Background.NONE);
    }

    private static List<String> texts(PublishedTable table) {
        return table.places().stream().map(place -> table.figure(place).text()).toList();
    }
}
