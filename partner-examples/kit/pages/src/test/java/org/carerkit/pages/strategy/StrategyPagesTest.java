package org.carerkit.pages.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.outcomes.strategy.Crosswalk;
import org.carerkit.outcomes.strategy.SharedTheme;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.outcomes.strategy.Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrategyPagesTest {

    @Test
    void a_page_shows_it() throws IOException {
        String html = CrosswalkPage.of(Crosswalk.of(StandardStrategy.loadAll())).html();

        keep("crosswalk.html", html);
        assertThat(html)
                .contains("<td role=\"cell\" data-column=\"Hartlepool\">0, gap</td>")
                .contains("Nothing about: Safety; Assessment and choice.")
                .contains("The document only draws the five points")
                .doesNotContain("<script")
                .doesNotContain("https://");
        for (SharedTheme theme : SharedTheme.values()) {
            assertThat(html).contains(">" + theme.title() + "</h2>");
        }
        assertThat(headings(html).get(0)).isEqualTo("Strategies for carers, side by side");
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void the_headings_of_a_strategys_page_are_the_documents_own_in_order(StandardStrategy standard) throws IOException {
        Strategy strategy = standard.load();

        String html = StrategyPage.of(strategy).html();

        keep(standard.id() + ".html", html);
        List<String> headings = headings(html);
        assertThat(headings.subList(1, headings.size()))
                .isEqualTo(strategy.headings().stream()
                        .map(heading -> heading.replace("&", "&amp;").replace("'", "&#39;"))
                        .toList());
        assertThat(strategy.items())
                .allSatisfy(item -> assertThat(html)
                        .contains(item.summary().replace("&", "&amp;").replace("'", "&#39;")));
    }

    /** Kept as build output, to be looked at. */
    private static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "report", "strategies"));
        Files.writeString(folder.resolve(name), html);
    }

    private static List<String> headings(String html) {
        return Pattern.compile("<h[1-6][^>]*>([^<]*)</h[1-6]>")
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
