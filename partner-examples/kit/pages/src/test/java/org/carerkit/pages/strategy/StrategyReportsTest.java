package org.carerkit.pages.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.measure.MeasureSamples;
import org.carerkit.outcomes.measure.MeasureSet;
import org.carerkit.outcomes.measure.StrategyProgress;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.strategy.Plans;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.outcomes.strategy.Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrategyReportsTest {

    private static final String EVIL = "</td><script>alert('x')</script>";
    private static final Quarter SUMMER = new Quarter(2026, 3);

    @Test
    void the_quarterly_report_says_how_the_plan_went_on() throws IOException {
        String html = QuarterlyReport.of(southTees(), SUMMER, Plans.TODAY).html();

        keep("south-tees-quarter.html", html);
        assertThat(html)
                .contains("<h1>South Tees: carers strategy, July to September 2026</h1>")
                .contains("<li>22 actions in the plan; 22 with a note in this quarter</li>")
                .contains("<li>1 action late on 24 November 2026</li>")
                .contains("<li>0 actions without a lead</li>")
                .contains("MBC; RCBC; We Care You Care")
                .contains("10 July 2026: Gone on.")
                .contains("In progress, <strong>late</strong>")
                .contains("South Tees Commissioning Group and Forum, each quarter: ");
        for (String column : List.of("id", "Action", "Lead(s)", "Progress", "Due", "Status")) {
            assertThat(html).contains("role=\"columnheader\">" + column + "</th>");
        }
        standsByItself(html);
    }

    @Test
    void the_annual_report_shows_measures_of_impact_before_measures_of_activity() throws IOException {
        String html = BoardReport.of(own(), SUMMER, Plans.TODAY).html();

        keep("own-annual.html", html);
        assertThat(html)
                .contains("<strong>Impact: target reached.</strong> Target: 60% by 31 March 2028.")
                .contains("62.0%")
                .contains("<strong>Activity: nothing measured yet.</strong>")
                .contains("Every part has a measure of impact.")
                .contains("1 measure of impact and 1 of activity");
        assertThat(html.indexOf("Carers who get the breaks")).isLessThan(html.indexOf("Carers given a break"));
        standsByItself(html);
    }

    @Test
    void the_annual_report_names_the_parts_that_only_activity_follows() {
        StrategyProgress progress = own();
        MeasureSet activity =
                MeasureSamples.read(MeasureSamples.GOOD.replace("'kind': 'impact'", "'kind': 'activity'"));

        String html = BoardReport.of(
                        new StrategyProgress(progress.strategy(), progress.plan(), activity, progress.policy()),
                        SUMMER,
                        Plans.TODAY)
                .html();

        assertThat(html)
                .contains("<strong>Priority P1: Breaks: </strong>Only measures of activity track this priority");
    }

    @Test
    void a_small_figure_is_in_no_part_of_the_report() {
        MeasureSet small = MeasureSamples.read(MeasureSamples.GOOD.replace("'numerator': 124", "'numerator': 5"));
        StrategyProgress progress = own();

        String html = BoardReport.of(
                        new StrategyProgress(progress.strategy(), progress.plan(), small, progress.policy()),
                        SUMMER,
                        Plans.TODAY)
                .html();

        assertThat(html)
                .contains("not said, because the last figure is not shown")
                .contains("suppressed")
                .doesNotContain(">5<")
                .doesNotContain(">195<")
                .doesNotContain("2.5%");
    }

    @Test
    void an_action_for_a_commitment_that_stands_by_itself_is_in_both_reports() {
        Strategy worcestershire = StandardStrategy.WORCESTERSHIRE.load();
        ActionPlan plan = ActionPlan.of(
                worcestershire.key().toString(),
                Plans.BEGAN,
                List.of(Plans.action("lead", "O5", null, ActionStatus.IN_PROGRESS, List.of("Council"))));
        StrategyProgress progress =
                new StrategyProgress(worcestershire, plan, noMeasures(worcestershire), ComplementaryPolicy.STANDARD);

        assertThat(QuarterlyReport.of(progress, SUMMER, Plans.TODAY).html())
                .contains("Other actions")
                .contains("What lead does");
        assertThat(BoardReport.of(progress, SUMMER, Plans.TODAY).html())
                .contains("Other actions")
                .contains("What lead does");
    }

    @Test
    void what_people_wrote_is_shown_as_text() {
        ActionPlan plan = ActionPlan.of(
                Plans.SOUTH_TEES.key().toString(),
                Plans.BEGAN,
                List.of(Plans.action(EVIL, "T1-A1", null, ActionStatus.IN_PROGRESS, List.of(EVIL))));
        StrategyProgress progress = new StrategyProgress(
                Plans.SOUTH_TEES, plan, noMeasures(Plans.SOUTH_TEES), ComplementaryPolicy.STANDARD);

        assertThat(QuarterlyReport.of(progress, SUMMER, Plans.TODAY).html()).doesNotContain("<script");
        assertThat(BoardReport.of(progress, SUMMER, Plans.TODAY).html()).doesNotContain("<script");
    }

    @Test
    void plan_and_measures_of_another_strategy_are_no_progress_of_this_one() {
        Strategy hartlepool = StandardStrategy.HARTLEPOOL.load();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrategyProgress(
                        hartlepool, Plans.plan(), noMeasures(hartlepool), ComplementaryPolicy.STANDARD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrategyProgress(
                        Plans.SOUTH_TEES, Plans.plan(), noMeasures(hartlepool), ComplementaryPolicy.STANDARD));
    }

    private static StrategyProgress southTees() {
        return new StrategyProgress(
                Plans.SOUTH_TEES, Plans.southTees(), noMeasures(Plans.SOUTH_TEES), ComplementaryPolicy.STANDARD);
    }

    private static StrategyProgress own() {
        Strategy strategy = MeasureSamples.STRATEGY;
        ActionPlan plan = ActionPlan.of(
                strategy.key().toString(),
                LocalDate.of(2026, 4, 1),
                List.of(Plans.action(
                        "a1", "P1-1", LocalDate.of(2027, 3, 31), ActionStatus.IN_PROGRESS, List.of("Council"))));
        return new StrategyProgress(
                strategy, plan, MeasureSamples.read(MeasureSamples.GOOD), ComplementaryPolicy.STANDARD);
    }

    private static MeasureSet noMeasures(Strategy strategy) {
        return new MeasureSet("none", "1", "No measures yet", strategy.key(), "ours", "ours", List.of());
    }

    private static void standsByItself(String html) {
        assertThat(html).doesNotContain("<script").doesNotContain(" src=").doesNotContain("https://");
        int before = 0;
        for (String level : Pattern.compile("<h([1-6])[ >]")
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList()) {
            assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(before + 1);
            before = Integer.parseInt(level);
        }
    }

    /** Kept as build output, to be looked at. */
    private static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "report", "strategies"));
        Files.writeString(folder.resolve(name), html);
    }
}
