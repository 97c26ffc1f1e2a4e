package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.carerkit.outcomes.change.BeforeAfter;
import org.carerkit.outcomes.change.ChangeCounter;
import org.carerkit.outcomes.change.ChangeMeasure;
import org.carerkit.outcomes.change.ChangePlan;
import org.carerkit.outcomes.change.ChangeReport;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeLinesTest {

    @Test
    void completeness_comes_first_and_worse_stands_beside_improved() {
        List<String> figures = ChangeLines.of(report(20)).stream()
                .map(ChangeLines.Line::figure)
                .toList();

        assertThat(figures)
                .startsWith("score", "invited", "at baseline", "paired", "paired, % of invited", "mean before")
                .containsSubsequence("reliably improved, %", "reliably worse", "reliably worse, %")
                .containsSubsequence("recovered", "harmed")
                .endsWith("note");
    }

    @Test
    void the_boundary_names_its_source() {
        assertThat(ChangeLines.of(report(20)))
                .contains(new ChangeLines.Line("a reliable change is", "6 or more; NHS Talking Therapies", "", ""))
                .contains(new ChangeLines.Line("score", "phq-9/2001 total, lower is better", "", ""))
                .contains(new ChangeLines.Line("mean change (after less before)", "-8.50", "-8.74", "-8.26"));
    }

    @Test
    void no_word_says_that_anything_caused_the_change() {
        String html = ChangeLines.page("Change", report(20)).html().toLowerCase(Locale.ROOT);

        assertThat(html)
                .contains("they do not say why")
                .doesNotContain("caused", "because", "due to", "impact", "thanks to", "led to", "effect");
    }

    @Test
    void what_is_suppressed_is_said_in_words() {
        assertThat(ChangeLines.of(report(3)))
                .contains(new ChangeLines.Line(
                        "mean change (after less before)", "suppressed", "suppressed", "suppressed"));
    }

    private static ChangeReport report(int people) {
        ChangeMeasure measure = ChangeMeasure.of(StandardInstrument.PHQ_9.load(), "total");
        ChangeCounter counter = new ChangeCounter(ChangePlan.published(measure));
        for (int i = 0; i < people; i++) {
            counter.add(BeforeAfter.of(BigDecimal.valueOf(16), BigDecimal.valueOf(7 + i % 2)));
        }
        return counter.report(people, new MinimumGroup(8));
    }
}
