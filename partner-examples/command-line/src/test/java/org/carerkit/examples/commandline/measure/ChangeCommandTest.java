package org.carerkit.examples.commandline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeCommandTest {

    private static final String HEADER = "respondent,pre,post\n";

    @Test
    void the_report_starts_with_completeness_and_shows_worse_beside_improved() {
        Run run = Run.withInput(HEADER + pairs(24, "16", "7") + pairs(16, "7", "15") + "x,5,\ny,,\n", phq("-"));

        assertThat(run.lines())
                .startsWith(
                        "figure,value,low,high",
                        "score,\"phq-9/2001 total, lower is better\",,",
                        "invited,42,,",
                        "at baseline,41,,",
                        "paired,40,,",
                        "\"paired, % of invited\",95.2,,",
                        "mean before,12.40,,",
                        "mean after,10.20,,",
                        "mean change (after less before),-2.20,-4.90,0.50")
                .containsSubsequence(
                        "reliably improved,24,,",
                        "\"reliably improved, %\",60.0,44.6,73.7",
                        "reliably worse,16,,",
                        "\"reliably worse, %\",40.0,26.3,55.4",
                        "no reliable change,0,,");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void few_people_are_a_note_and_too_few_have_no_figure() {
        Run few = Run.withInput(HEADER + pairs(20, "16", "7"), phq("-"));
        Run tooFew = Run.withInput(HEADER + pairs(7, "16", "7"), phq("-"));

        assertThat(few.out()).contains("note,Fewer than 30 people");
        assertThat(few.exitCode()).isEqualTo(1);
        assertThat(tooFew.out())
                .contains("paired,suppressed,,")
                .contains("reliably improved,suppressed,,")
                .doesNotContain("-9.00");
        assertThat(tooFew.exitCode()).isEqualTo(1);
    }

    @Test
    void a_raw_score_where_a_metric_one_belongs_is_refused_with_line_and_column() {
        Run run = Run.withInput(HEADER + "a,24.11,25.03\nb,24,26\n", "change", "--instrument", "swemwbs", "-");

        assertThat(run.err())
                .contains("-, line 3, column 2 (pre): CK-OUT-SCORE-VALUE-IMPOSSIBLE")
                .contains("-, line 3, column 3 (post): CK-OUT-SCORE-VALUE-IMPOSSIBLE")
                .contains("there is no report until every row can be read");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Run.of("change", "--instrument", "swemwbs", "--score", "raw", "-")
                        .err())
                .contains("on the metric score, not on the raw score");
    }

    @Test
    void nobody_counts_twice() {
        Run run = Run.withInput(
                "respondent,pre,post\nr1,20.73,22.35\nr2,20.73,22.35\n r1 ,19.98,22.35\n",
                "change",
                "--instrument",
                "swemwbs",
                "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("line 4, column 1 (respondent): the respondent is there twice, and a row is one person.")
                .doesNotContain("r1");
    }

    @Test
    void what_is_no_plain_number_is_no_score() {
        for (String text : new String[] {"NaN", "1e1", "Infinity", "=7", "0x7", "-", "1.2.3", "9999999999999"}) {
            assertThat(Run.withInput(HEADER + "a," + text + ",7\n", phq("-")).exitCode())
                    .as(text)
                    .isEqualTo(2);
        }
    }

    @Test
    void of_several_scores_one_has_to_be_named() {
        Run run = Run.withInput(HEADER + pairs(8, "3", "7"), "change", "--instrument", "ons4", "-");
        Run named = Run.withInput(
                HEADER + pairs(30, "3", "7"), "change", "--instrument", "ons4", "--score", "anxious", "-");

        assertThat(run.err()).contains("--score has to be one of: satisfied, worthwhile, happy, anxious.");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(named.out()).contains("ons4/2018 anxious, lower is better");
    }

    @Test
    void numbers_of_ones_own_need_a_source() {
        Run without = Run.withInput(HEADER + pairs(30, "16", "7"), phq("--sd", "5", "--reliability", "0.84", "-"));
        Run with = Run.withInput(
                HEADER + pairs(30, "16", "7"),
                phq("--sd", "5", "--reliability", "0.84", "--source", "Our own survey", "-"));

        assertThat(without.err()).contains("a number needs its --source");
        assertThat(with.out()).contains("more than 5.54").contains("Our own survey");
        assertThat(Run.withInput(HEADER, phq("--sd", "0", "--reliability", "0.8", "--source", "x", "-"))
                        .err())
                .contains("--sd: must be above 0");
        assertThat(Run.withInput(HEADER, phq("--minimum", "1", "-")).err()).contains("--minimum");
        assertThat(Run.withInput(HEADER + pairs(9, "1", "2"), phq("--invited", "8", "-"))
                        .err())
                .contains("--invited");
    }

    @Test
    void nobody_is_a_report_without_figures() {
        Run run = Run.withInput(HEADER, phq("-"));

        assertThat(run.out()).contains("paired,0,,").contains("mean before,not collected,,");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static String[] phq(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "change";
        all[1] = "--instrument";
        all[2] = "phq-9";
        System.arraycopy(more, 0, all, 3, more.length);
        return all;
    }

    /** Returns rows for a number of people, each named after the scores. */
    private static String pairs(int people, String before, String after) {
        return IntStream.range(0, people)
                .mapToObj(person -> before + "-" + after + "-" + person + "," + before + "," + after + "\n")
                .collect(Collectors.joining());
    }
}
