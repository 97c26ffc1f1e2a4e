package org.carerkit.outcomes.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The data beside the documents themselves, which are not ours to publish: {@code -Dstrategies.dir=FOLDER} names a folder with
 * the text of each, in a file whose name begins with the strategy's id. Without it the test is skipped, and says so.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledIfSystemProperty(
        named = "strategies.dir",
        matches = ".+",
        disabledReason =
                "SKIPPED: the strategies' documents are not here; -Dstrategies.dir=FOLDER names where they are")
class StrategyDocumentsTest {

    private static Path folder;

    @BeforeAll
    static void the_documents_are_there() {
        folder = Path.of(System.getProperty("strategies.dir"));
        assertThat(folder).isDirectory();
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void title_and_period_stand_in_the_document(StandardStrategy standard) throws IOException {
        Strategy strategy = standard.load();

        assertThat(text(standard))
                .contains(plain(strategy.title()))
                .contains(plain(strategy.period().text()));
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void every_heading_stands_in_the_document_in_this_order(StandardStrategy standard) throws IOException {
        String text = text(standard);
        int at = Math.max(0, text.indexOf("Contents"));
        for (String heading : standard.load().headings()) {
            int found = text.indexOf(plain(heading), at);
            assertThat(found).as(heading).isNotNegative();
            at = found;
        }
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void every_title_lead_and_body_stands_in_the_document(StandardStrategy standard) throws IOException {
        Strategy strategy = standard.load();
        List<String> names = new ArrayList<>();
        strategy.items().forEach(item -> {
            item.title().ifPresent(names::add);
            names.addAll(item.leads());
        });
        strategy.monitoring().forEach(each -> names.add(each.body()));

        String text = text(standard);
        assertThat(names).allSatisfy(name -> assertThat(text).contains(plain(name)));
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void every_figure_stands_in_the_document(StandardStrategy standard) throws IOException {
        String text = text(standard);
        assertThat(standard.load().figures())
                .allSatisfy(figure ->
                        assertThat(places(figure, text)).hasSize(figure.pieces().size()));
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void no_percentage_and_no_large_number_of_the_document_is_left_out(StandardStrategy standard) throws IOException {
        String text = text(standard);
        List<int[]> covered = standard.load().figures().stream()
                .flatMap(figure -> places(figure, text).stream())
                .toList();
        Pattern statistic = Pattern.compile(
                "£?\\d[\\d,.]*(?:%|bn| per cent| billion| million)|\\b\\d{1,3},\\d{3}\\b|\\b\\d in \\d+\\b");

        assertThat(statistic.matcher(text).results().toList())
                .allSatisfy(statisticFound -> assertThat(covered)
                        .as(statisticFound.group())
                        .anyMatch(range -> range[0] <= statisticFound.start() && statisticFound.start() < range[1]));
    }

    @Test
    void hartlepool_has_as_many_points_under_each_priority_as_we_have() throws IOException {
        String raw = raw(StandardStrategy.HARTLEPOOL);
        Strategy strategy = StandardStrategy.HARTLEPOOL.load();
        for (int number = 1; number <= 8; number++) {
            assertThat(points(raw, "Priority " + number + "\n", "Priority " + (number + 1) + "\n"))
                    .isEqualTo(strategy.under("P" + number).size());
        }
        assertThat(count(raw, "(?m)^Priority \\d+$")).isEqualTo(8);
    }

    @Test
    void south_tees_has_as_many_actions_in_each_table_as_we_have_with_the_same_leads() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : raw(StandardStrategy.SOUTH_TEES).split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 2 && cells[0].equals("Action")) {
                rows.add(new ArrayList<>());
            } else if (cells.length >= 2) {
                rows.get(rows.size() - 1).add(plain(cells[1]));
            }
        }
        Strategy strategy = StandardStrategy.SOUTH_TEES.load();
        assertThat(rows).hasSize(5);
        for (int theme = 0; theme < rows.size(); theme++) {
            String id = "T" + (theme + 1);
            List<StrategyItem> actions = strategy.under(id).stream()
                    .filter(item -> item.kind() == ItemKind.ACTION)
                    .toList();
            assertThat(actions).hasSameSizeAs(rows.get(theme));
            for (int i = 0; i < actions.size(); i++) {
                String letters = rows.get(theme).get(i).replaceAll("[ /]", "");
                assertThat(String.join("", actions.get(i).leads()).replaceAll("[ /]", ""))
                        .isEqualTo(letters);
            }
        }
    }

    @Test
    void stoke_on_trent_has_as_many_commitments_under_each_priority_as_we_have() throws IOException {
        String raw = raw(StandardStrategy.STOKE_ON_TRENT);
        String deliver = raw.substring(raw.lastIndexOf("How we will deliver"));
        Strategy strategy = StandardStrategy.STOKE_ON_TRENT.load();
        for (int number = 1; number <= 11; number++) {
            String next = number == 11 ? "How we will monitor" : "PRIORITY " + (number + 1) + ":";
            assertThat(points(deliver, "PRIORITY " + number + ":", next))
                    .isEqualTo(strategy.under("P" + number).size());
        }
    }

    @Test
    void hertfordshires_monitoring_lists_have_as_many_points_as_we_have() throws IOException {
        String raw = raw(StandardStrategy.HERTFORDSHIRE);
        Strategy strategy = StandardStrategy.HERTFORDSHIRE.load();

        assertThat(count(raw, "(?m)^Objective \\d:")).isEqualTo(5);
        assertThat(points(raw, "For Adult Carers", "The Carers Strategy Steering Group will"))
                .isEqualTo(4);
        String young = raw.substring(raw.indexOf("Lived experiences, captured through"));
        assertThat(points(young, "captured through", "- Young Carers data dashboard"))
                .isEqualTo(4);
        assertThat(count(young.substring(young.indexOf("data dashboard")), "(?m)^ ?- Numbers "))
                .isEqualTo(strategy.items(ItemKind.COUNT_FAMILY).size());
    }

    @Test
    void worcestershire_has_as_many_statements_priorities_commitments_and_signs_as_we_have() throws IOException {
        String raw = raw(StandardStrategy.WORCESTERSHIRE);
        Strategy strategy = StandardStrategy.WORCESTERSHIRE.load();
        List<Integer> statements = raw.lines()
                .filter(line -> line.startsWith("<p>") && line.contains("■"))
                .map(line -> line.split("\t", -1)[0])
                .map(cell -> (int) count(cell, "■"))
                .toList();

        assertThat(statements).containsExactly(8, 5, 6, 1);
        assertThat(strategy.items(ItemKind.OUTCOME).stream()
                        .map(outcome -> strategy.under(outcome.id()).size()))
                .isEqualTo(statements);
        assertThat(count(raw, "(?m)^- \\d+\\. ")).isEqualTo(13);
        assertThat(points(raw, "\nAs an organisation:", "\nAs a Carer:")).isEqualTo(5);
        assertThat(points(raw, "\nAs a Carer:", "\nHow we will deliver change")).isEqualTo(5);
        assertThat(points(raw, "\nSuccessful implementation", "It is important that the strategy"))
                .isEqualTo(9);
    }

    /** Where each piece of a figure stands: each after the one before it; fewer than there are pieces when one is not there. */
    private static List<int[]> places(StatedFigure figure, String text) {
        List<int[]> places = new ArrayList<>();
        int at = 0;
        for (String piece : figure.pieces()) {
            int found = text.indexOf(plain(piece), at);
            if (found < 0) {
                break;
            }
            places.add(new int[] {found, found + plain(piece).length()});
            at = found;
        }
        return places;
    }

    /** How many points of a list stand between two texts. */
    private static int points(String raw, String from, String to) {
        int start = raw.indexOf(from) + from.length();
        int end = raw.indexOf(to, start);
        return (int) count(raw.substring(start, end < 0 ? endOfList(raw, start) : end), "(?m)^ ?- ");
    }

    private static int endOfList(String raw, int start) {
        return raw.indexOf("How will we deliver", start);
    }

    private static long count(String text, String pattern) {
        Stream<MatchResult> results = Pattern.compile(pattern).matcher(text).results();
        return results.count();
    }

    private static String text(StandardStrategy standard) throws IOException {
        return plain(raw(standard));
    }

    /** Without marks of emphasis and tags, with straight quotation marks and single spaces. */
    private static String plain(String text) {
        return text.replaceAll("<[^>]*>", " ")
                .replace("**", "")
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replaceAll("[\\s\\u00A0]+", " ");
    }

    private static String raw(StandardStrategy standard) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith(standard.id()))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        }
    }
}
