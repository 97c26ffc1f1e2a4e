package org.carerkit.examples.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouncilReportTest {

    @TempDir
    private Path folder;

    @Test
    void worcestershires_totals_are_those_of_its_strategy() throws IOException {
        Sample.folder(folder, StandardStrategy.WORCESTERSHIRE);

        assertThat(html(StandardStrategy.WORCESTERSHIRE))
                .contains("Known to us: 12,012 carers, 18.9% of the 63,685 that are estimated.")
                .contains("<td class=\"number\" role=\"cell\" data-column=\"Number\">631</td>");
    }

    @Test
    void hertfordshires_young_carers_are_told_by_census_needs_assessment_and_schools() throws IOException {
        Sample.folder(folder, StandardStrategy.HERTFORDSHIRE);

        assertThat(html(StandardStrategy.HERTFORDSHIRE))
                .contains("of the 92,800 that are estimated")
                .contains("837 and 1,483")
                .contains(">2,525<")
                .contains(">4,314<")
                .contains(">1,483<");
    }

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    @Tag("golden")
    void every_part_is_there_whatever_the_strategy(StandardStrategy strategy) throws IOException {
        Sample.folder(folder, strategy);

        CouncilReport report = Sample.report(folder, strategy);
        String html = report.page().html();

        assertThat(report.problems()).isEmpty();
        for (String part : List.of(
                "In short",
                "Carers known to us",
                "By age",
                "By sex",
                "By ethnicity",
                "By area",
                "Carers by support",
                "Self-directed support (ASCOF 3D)",
                "The carers&#39; survey",
                "Outcomes and change",
                "How long carers wait",
                "Commitment to Carers across partners",
                "Progress of the strategy",
                "Young carers identified, registered and supported",
                "Schools supported to a whole-school approach",
                "Young carers supported through transition",
                "Professionals trained to identify and support young carers",
                "What is not known",
                "Definitions and sources")) {
            assertThat(html).contains(">" + part + "</h");
        }
        assertThat(html).contains("no league table can be made of it").doesNotContain("<script");
        GoldenFiles golden = new GoldenFiles("report/" + strategy.id());
        golden.add("report.html", html);
        golden.compare();
    }

    @Test
    void every_link_leads_to_a_place_of_the_page_with_source_and_rows() throws IOException {
        Sample.folder(folder, StandardStrategy.HARTLEPOOL);
        String html = html(StandardStrategy.HARTLEPOOL);
        List<String> ids = found(html, " id=\"([^\"]+)\"");

        assertThat(ids).doesNotHaveDuplicates().containsAll(found(html, " href=\"#([^\"]+)\""));
        assertThat(found(html, "href=\"#(source-[^\"]+)\"")).hasSizeGreaterThanOrEqualTo(9);
        assertThat(html).contains("300 of timings.csv").contains("From 300 rows of timings.csv.");
    }

    @Test
    void the_same_seed_gives_the_same_report() throws IOException {
        Sample.folder(folder.resolve("a"), StandardStrategy.HARTLEPOOL);
        Sample.folder(folder.resolve("b"), StandardStrategy.HARTLEPOOL);

        assertThat(Sample.report(folder.resolve("a"), StandardStrategy.HARTLEPOOL)
                        .page()
                        .html())
                .isEqualTo(Sample.report(folder.resolve("b"), StandardStrategy.HARTLEPOOL)
                        .page()
                        .html());
    }

    @Test
    void contract_timings_are_counted_in_calendar_days_bounds_included() throws IOException {
        Sample.folder(folder, StandardStrategy.HARTLEPOOL);
        Files.writeString(
                folder.resolve("timings.csv"),
                String.join(",", CouncilFolder.TIMINGS) + "\n"
                        + "a,2026-01-01,2026-01-11,2026-01-15,no\n".repeat(10)
                        + "b,2026-01-01,2026-01-12,2026-01-16,no\n".repeat(10)
                        + "c,2026-01-01,2026-01-02,2026-01-05,yes\n".repeat(10)
                        + "d,2026-01-01,2026-01-02,2026-01-06,yes\n".repeat(8)
                        + "e,2026-01-01,,,yes\n".repeat(2));

        assertThat(html(StandardStrategy.HARTLEPOOL))
                .contains("First contact within 10 days: 70.0% of referrals.")
                .contains("Assessment begun within 14 days: 50.0% of referrals.")
                .contains("Fast track: assessment begun within 4 days: 50.0% of referrals.");
    }

    @Test
    void the_program_writes_sample_and_report() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CouncilMain.run(new PrintStream(out, true, StandardCharsets.UTF_8), folder.toString(), "stoke-on-trent");

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("tables, 0 problems" + System.lineSeparator());
        assertThat(folder.resolve("report.html")).content().contains("of the 27,000 that are estimated");
    }

    private String html(StandardStrategy strategy) {
        return Sample.report(folder, strategy).page().html();
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
