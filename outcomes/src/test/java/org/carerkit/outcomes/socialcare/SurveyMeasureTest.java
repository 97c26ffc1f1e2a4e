package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.tally.ScoreCounts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SurveyMeasureTest {

    private static final AscofKey KEY = new AscofKey("2018-19", "3B");
    private static final SurveyedCouncil ONE = SurveyedCouncil.ofShare("901", 1000, 200, 80);
    private static final SurveyedCouncil OTHER = SurveyedCouncil.ofShare("902", 3000, 100, 30);

    @Test
    void the_margin_of_error_has_the_finite_population_correction() {
        SurveyMeasure measure = new SurveyMeasure(KEY, List.of(ONE));

        assertThat(measure.percent(1)).isEqualTo("40.0");
        assertThat(measure.marginOfError(3)).contains(new BigDecimal("6.088"));
    }

    @Test
    void councils_weigh_as_many_people_as_they_could_have_asked() {
        SurveyMeasure measure = new SurveyMeasure(KEY, List.of(ONE, OTHER));

        assertThat(measure.percent(1)).isEqualTo("32.5");
        assertThat(measure.marginOfError(3)).contains(new BigDecimal("6.828"));
        assertThat(new SurveyMeasure(KEY, List.of(OTHER, ONE)).marginOfError(9)).isEqualTo(measure.marginOfError(9));
    }

    @Test
    void when_everybody_answered_nothing_is_left_to_err_about() {
        assertThat(new SurveyMeasure(KEY, List.of(SurveyedCouncil.ofShare("901", 200, 200, 80))).marginOfError(1))
                .contains(new BigDecimal("0.0"));
    }

    @Test
    void one_response_has_no_margin() {
        SurveyMeasure measure = new SurveyMeasure(KEY, List.of(ONE, SurveyedCouncil.ofShare("903", 50, 1, 1)));

        assertThat(measure.marginOfError(1)).isEmpty();
        assertThat(measure.percent(1)).isEqualTo("42.9"); // (400 + 50) / 1050
    }

    @Test
    void quality_of_life_is_the_mean_of_who_answered_all_six() {
        var instrument = StandardInstrument.ASCOF_CARER_QOL.load();
        ScoreCounts scores = new ScoreCounts(
                instrument.key(), "total", 40, new TreeMap<>(Map.of(BigDecimal.valueOf(7), 3L, BigDecimal.TEN, 1L)));
        ScoreCounts others = new ScoreCounts(
                instrument.key(),
                "total",
                2,
                new TreeMap<>(Map.of(BigDecimal.valueOf(4), 1L, BigDecimal.valueOf(5), 1L)));
        SurveyMeasure measure = new SurveyMeasure(
                new AscofKey("2018-19", "1D"),
                List.of(SurveyedCouncil.ofScores("901", 400, scores), SurveyedCouncil.ofScores("902", 100, others)));

        assertThat(measure.mean(2)).isEqualTo("7.10"); // (400 × 7.75 + 100 × 4.5) / 500
        assertThat(measure.mean(0)).isEqualTo("7");
        assertThatIllegalStateException().isThrownBy(() -> measure.percent(1));
    }

    @Test
    void who_received_no_support_is_no_part_of_satisfaction() {
        Map<Satisfaction, Long> answers = Map.of(
                Satisfaction.NO_SUPPORT_RECEIVED, 50L,
                Satisfaction.EXTREMELY_SATISFIED, 10L,
                Satisfaction.VERY_SATISFIED, 20L,
                Satisfaction.QUITE_SATISFIED, 40L,
                Satisfaction.EXTREMELY_DISSATISFIED, 10L);

        assertThat(SurveyedCouncil.ofSatisfaction("901", 900, answers))
                .isEqualTo(SurveyedCouncil.ofShare("901", 900, 80, 30));
    }

    @Test
    void social_contact_is_as_much_as_wanted_among_all_answers() {
        Map<SocialContact, Long> answers = Map.of(
                SocialContact.AS_MUCH_AS_WANTED, 3L, SocialContact.SOME_NOT_ENOUGH, 4L, SocialContact.LITTLE, 3L);

        assertThat(SurveyedCouncil.ofSocialContact("901", 900, answers))
                .isEqualTo(SurveyedCouncil.ofShare("901", 900, 10, 3));
    }

    @Test
    void a_code_without_its_edition_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AscofKey("", "3B"));
        assertThat(KEY).hasToString("ASCOF 2018-19 3B").isNotEqualTo(new AscofKey("2023-24", "3B"));
    }
}
