package org.carerkit.outcomes.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carerkit.outcomes.strategy.StrategyItem.TextPresence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardStrategiesTest {

    private static final Strategy HARTLEPOOL = StandardStrategy.HARTLEPOOL.load();
    private static final Strategy SOUTH_TEES = StandardStrategy.SOUTH_TEES.load();
    private static final Strategy STOKE = StandardStrategy.STOKE_ON_TRENT.load();
    private static final Strategy HERTFORDSHIRE = StandardStrategy.HERTFORDSHIRE.load();
    private static final Strategy WORCESTERSHIRE = StandardStrategy.WORCESTERSHIRE.load();

    @Test
    void hartlepool_has_eight_priorities_each_with_its_ambitions_and_six_values() {
        assertThat(HARTLEPOOL.items(ItemKind.PRIORITY)).hasSize(8);
        assertThat(sizes(HARTLEPOOL, ItemKind.PRIORITY)).containsExactly(6, 6, 6, 7, 6, 5, 6, 6);
        assertThat(HARTLEPOOL.items(ItemKind.AMBITION)).hasSize(48);
        assertThat(HARTLEPOOL.items(ItemKind.VALUE)).hasSize(6);
    }

    @Test
    void south_tees_has_five_themes_and_22_actions_each_with_leads() {
        assertThat(SOUTH_TEES.items(ItemKind.THEME)).hasSize(5);
        assertThat(SOUTH_TEES.items(ItemKind.ACTION))
                .hasSize(22)
                .allSatisfy(action -> assertThat(action.leads()).isNotEmpty());
        assertThat(SOUTH_TEES.items(ItemKind.AIM)).hasSize(21);
        assertThat(SOUTH_TEES.vision()).isEmpty();
    }

    @Test
    void stoke_on_trent_has_eleven_priorities_each_with_its_commitments() {
        assertThat(STOKE.items(ItemKind.PRIORITY)).hasSize(11);
        assertThat(sizes(STOKE, ItemKind.PRIORITY)).containsExactly(7, 7, 5, 9, 7, 8, 4, 4, 4, 6, 5);
    }

    @Test
    void hertfordshire_has_five_objectives_and_two_monitoring_lists_one_with_four_families_of_counts() {
        assertThat(HERTFORDSHIRE.items(ItemKind.OBJECTIVE)).hasSize(5);
        assertThat(HERTFORDSHIRE.items(ItemKind.MONITORING))
                .extracting(StrategyItem::id)
                .containsExactly("MA1", "MA2", "MA3", "MA4", "MY1", "MY2", "MY3", "MY4");
        assertThat(HERTFORDSHIRE.items(ItemKind.COUNT_FAMILY)).hasSize(4);
    }

    @Test
    void hertfordshires_pathway_is_drawn_and_not_in_the_text() {
        assertThat(HERTFORDSHIRE.items(ItemKind.PATHWAY)).singleElement().satisfies(pathway -> {
            assertThat(pathway.presence()).isEqualTo(TextPresence.NOT_IN_TEXT);
            assertThat(pathway.unmapped()).isPresent();
        });
        assertThat(StandardStrategy.loadAll().stream()
                        .flatMap(strategy -> strategy.items().stream())
                        .filter(item -> item.presence() == TextPresence.NOT_IN_TEXT))
                .hasSize(1);
    }

    @Test
    void worcestershire_has_4_outcomes_13_priorities_10_commitments_9_signs_and_3_local_commitments() {
        assertThat(WORCESTERSHIRE.items(ItemKind.OUTCOME)).hasSize(4);
        assertThat(sizes(WORCESTERSHIRE, ItemKind.OUTCOME)).containsExactly(8, 5, 6, 1);
        assertThat(WORCESTERSHIRE.items(ItemKind.STATEMENT)).hasSize(19);
        assertThat(WORCESTERSHIRE.items(ItemKind.PRIORITY)).hasSize(13);
        assertThat(WORCESTERSHIRE.items(ItemKind.COMMITMENT))
                .extracting(StrategyItem::id)
                .containsExactly("O1", "O2", "O3", "O4", "O5", "C1", "C2", "C3", "C4", "C5");
        assertThat(WORCESTERSHIRE.items(ItemKind.SIGN_OF_SUCCESS)).hasSize(9);
        assertThat(WORCESTERSHIRE.items(ItemKind.LOCAL_COMMITMENT))
                .extracting(StrategyItem::under)
                .extracting(java.util.Optional::orElseThrow)
                .containsExactly("P11", "P12", "P13");
    }

    /** Ten facts of each strategy, looked up through the public API; the answers were read in the documents. */
    @ParameterizedTest
    @CsvFileSource(resources = "facts.csv", numLinesToSkip = 1)
    void a_fact_is_found(StandardStrategy strategy, String question, String key, String answer) {
        assertThat(answerTo(strategy.load(), question, key)).isEqualTo(answer);
    }

    @Test
    void there_are_ten_facts_for_each_strategy() throws java.io.IOException {
        List<String> lines;
        try (var in = StandardStrategiesTest.class.getResourceAsStream("facts.csv")) {
            lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
        for (StandardStrategy strategy : StandardStrategy.values()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(strategy + ","))
                    .hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void each_says_where_it_is_from_and_whose_wording_it_is(StandardStrategy standard) {
        Strategy strategy = standard.load();

        assertThat(strategy.key().id()).isEqualTo(standard.id());
        assertThat(strategy.source()).contains(strategy.area());
        assertThat(strategy.licence()).contains("Apache-2.0").contains("belongs to its authors");
        assertThat(strategy.items()).allSatisfy(item -> assertThat(item.place()).isNotBlank());
    }

    private static List<Integer> sizes(Strategy strategy, ItemKind kind) {
        return strategy.items(kind).stream()
                .map(item -> strategy.under(item.id()).size())
                .toList();
    }

    private static String answerTo(Strategy strategy, String question, String key) {
        return switch (question) {
            case "figure" -> strategy.figure(key).orElseThrow().number().toPlainString();
            case "figures" -> strategy.figure(key).orElseThrow().numbers().toString();
            case "title" -> strategy.item(key).orElseThrow().heading();
            case "leads" -> strategy.item(key).orElseThrow().leads().toString();
            case "period" -> strategy.period().toString();
            case "ages" ->
                strategy.definition(key).orElseThrow().ages().orElseThrow().toString();
            case "place" -> strategy.item(key).orElseThrow().place();
            case "themes" -> strategy.item(key).orElseThrow().themes().toString();
            case "under" -> String.valueOf(strategy.under(key).size());
            case "definition" -> strategy.definition(key).isPresent() ? "yes" : "no";
            case "vision" -> strategy.vision().isPresent() ? "yes" : "no";
            case "monitoring" ->
                strategy.monitoring().stream()
                        .filter(each -> each.body().equals(key))
                        .map(each -> each.rhythm().name())
                        .findFirst()
                        .orElse("nobody");
            case "heading" -> {
                List<String> headings = new ArrayList<>(strategy.headings());
                yield String.valueOf(IntStream.range(0, headings.size())
                        .filter(i -> headings.get(i).equals(key))
                        .findFirst()
                        .orElse(-1));
            }
            default -> throw new IllegalArgumentException(question);
        };
    }
}
