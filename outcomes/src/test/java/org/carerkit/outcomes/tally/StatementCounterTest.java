package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Instrument.ItemGroup;
import org.carerkit.outcomes.instrument.InstrumentWording;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.ItemAnswer;
import org.carerkit.outcomes.scoring.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The strategy's own test of success: who says "most of the time" or "always". */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementCounterTest {

    private static final Instrument STATEMENTS = StandardInstrument.WORCESTERSHIRE_I_STATEMENTS.load();

    @Test
    void the_statements_stand_in_three_groups_and_staying_safe() {
        assertThat(STATEMENTS.groups())
                .extracting(group -> group.id() + " " + group.items().size())
                .containsExactly(
                        "recognised-and-valued 8",
                        "a-life-of-my-own 5",
                        "mentally-and-physically-well 5",
                        "staying-safe 1");
        assertThat(STATEMENTS.groups()).extracting(ItemGroup::countedFrom).containsOnly(4);
        assertThat(STATEMENTS.items()).hasSize(19);
    }

    @Test
    void a_share_counts_most_of_the_time_and_always_and_keeps_unknown_apart() {
        StatementCounter counter = new StatementCounter(STATEMENTS);
        counter.add(response("ss1", "5", "ol1", "4", "ol2", "3"));
        counter.add(response("ss1", "4", "ol1", "1"));
        counter.add(response("ss1", "3", "ol1", ""));
        counter.add(response("ss1", "6"));
        counter.add(response("ss1", "4", "ss1", "4"));
        counter.add(response("ss1", "often"));

        StatementShare safe = counter.groups().get(3);
        assertThat(safe).isEqualTo(new StatementShare("staying-safe", 2, 3, 3));
        assertThat(safe.percent(1)).contains(new BigDecimal("66.7"));
        assertThat(counter.statements().get(8)).isEqualTo(new StatementShare("ol1", 1, 2, 4));
        assertThat(counter.groups().get(1)).isEqualTo(new StatementShare("a-life-of-my-own", 1, 3, 27));
        assertThat(counter.groups().get(0).percent(1)).isEmpty();
    }

    @Test
    void however_people_are_split_the_shares_are_the_same() {
        Random random = new Random(5);
        StatementCounter all = new StatementCounter(STATEMENTS);
        List<StatementCounter> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(new StatementCounter(STATEMENTS));
        }
        for (int i = 0; i < 500; i++) {
            Response response = response("rv1", Integer.toString(random.nextInt(7)), "mw5", "" + random.nextInt(7));
            all.add(response);
            parts.get(random.nextInt(4)).add(response);
        }
        StatementCounter sum = new StatementCounter(STATEMENTS);
        parts.forEach(sum::addAll);

        assertThat(sum.statements()).isEqualTo(all.statements());
        assertThat(sum.groups()).isEqualTo(all.groups());
    }

    @Test
    void a_share_about_too_few_is_not_shown_nor_one_that_tells_of_too_few() {
        MinimumGroup eight = new MinimumGroup(8);

        assertThat(eight.percent(20, 40, 1).text()).isEqualTo("50.0");
        assertThat(eight.percent(0, 8, 1).text()).isEqualTo("0.0");
        assertThat(eight.percent(0, 7, 1).text()).isEqualTo("suppressed");
        assertThat(eight.percent(7, 40, 1).text()).isEqualTo("suppressed");
        assertThat(eight.percent(33, 40, 1).text()).isEqualTo("suppressed");
        assertThat(eight.percent(40, 40, 1).text()).isEqualTo("100.0");
        assertThat(eight.percent(0, 0, 1).text()).isEqualTo("not collected");
        assertThatIllegalArgumentException().isThrownBy(() -> eight.percent(2, 1, 1));
    }

    @Test
    void the_wording_is_the_councils_and_a_reworded_statement_is_another_measure() throws IOException {
        String items = STATEMENTS.items().stream()
                .map(item -> "{\"item\": \"" + item.id()
                        + "\", \"question\": \"Own words\", \"answers\": [\"n\", \"r\", \"s\", \"m\", \"a\"]}")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        String file = "{\"format\": \"carerkit.wording/1\", \"instrument\": \"worcestershire-i-statements\","
                + " \"edition\": \"%s\", \"permission\": \"the council's own\", \"introduction\": \"x\", \"items\": ["
                + items + "]}";

        assertThat(read(file.formatted("2021-2026")).items()).hasSize(19);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                RefusedException.class, () -> read(file.formatted("2026-2031")))
                        .findings()
                        .toString())
                .contains("CK-OUT-WORDING-OTHER-INSTRUMENT");
    }

    @Test
    void other_instruments_have_no_statements() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StatementCounter(StandardInstrument.SWEMWBS.load()));
    }

    private static InstrumentWording read(String file) throws IOException {
        return InstrumentWording.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), STATEMENTS);
    }

    private static Response response(String... answers) {
        List<ItemAnswer> given = new ArrayList<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.add(new ItemAnswer(answers[i], answers[i + 1]));
        }
        return new Response(given);
    }
}
