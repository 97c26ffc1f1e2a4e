package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {

    @Test
    void a_page_holds_what_it_was_given() {
        String html = Page.titled("Tour")
                .lead("One morning.")
                .section("One", Block.paragraph(Inline.link("Records", "carers.ndjson"), Inline.text(" & more")))
                .section("Two", Block.list("a", "b"), PageSection.of("Within", Block.notice(Inline.strong("Look."))))
                .section(
                        "Three",
                        Table.of("Figures", "What", "How many").numbers(1).row("carers", "10,000"))
                .section("Four", Block.steps(List.of(List.of(Inline.code("carerkit tour")))))
                .footer("End.")
                .html();

        assertThat(html)
                .contains("<title>Tour</title>")
                .contains("<h1>Tour</h1><p class=\"lead\">One morning.</p>")
                .contains("<p><a href=\"carers.ndjson\">Records</a> &amp; more</p>")
                .contains("<li>a</li>")
                .contains("<h3 id=\"section-5\">Within</h3>")
                .contains("<caption id=\"table-6\">Figures</caption>")
                .contains("<td class=\"number\" role=\"cell\" data-column=\"How many\">10,000</td>")
                .contains("<ol>\n<li><code>carerkit tour</code></li>")
                .contains("<footer><p>End.</p></footer>")
                .contains("<a href=\"#section-3\">Three</a>");
    }

    @Test
    void it_is_written_to_a_file(@TempDir Path folder) throws IOException {
        Page page = Page.titled("Tōur");
        page.writeTo(folder.resolve("index.html"));

        assertThat(Files.readString(folder.resolve("index.html")))
                .isEqualTo(page.html())
                .contains("Tōur");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:x",
                "data:text/html,x",
                "//evil.example"
            })
    void a_link_to_anything_but_a_page_is_refused(String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inline.link("x", target))
                .withMessageContaining("target");
    }

    @Test
    void what_no_page_may_hold_is_replaced() {
        String html = Page.titled("a\u0000b\u0008c\u009Fd\uD800e\u202Ef\uFFFFg \uD83D\uDE00\n")
                .html();

        assertThat(html).contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg \uD83D\uDE00\n</h1>");
    }

    @Test
    void a_chart_says_in_words_what_it_shows() {
        BarChart chart = BarChart.of(
                        "Chart <1>",
                        List.of(
                                new Bar("One", new BigDecimal("12.50"), "12.5%, low", Bar.Fill.DOTTED),
                                new Bar("Two", BigDecimal.ZERO, "none", Bar.Fill.EMPTY)))
                .mark(50, "half");

        assertThat(Page.titled("t").section("s", chart).html())
                .contains("<figcaption id=\"chart-2\">Chart &lt;1&gt;</figcaption>")
                .contains("<desc id=\"chart-2-text\">One: 12.5%, low. Two: none.</desc>")
                .contains("width=\"12.50%\"")
                .contains(">half</text>");
    }

    @Test
    void a_bar_of_more_than_all_a_row_of_another_width_and_a_column_too_many_are_mistakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bar("x", new BigDecimal("100.1"), "x", Bar.Fill.SOLID));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("x", new BigDecimal("-1"), "x", Bar.Fill.SOLID));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("t", "a", "b").row("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("t", "a", "b").numbers(2));
    }
}
