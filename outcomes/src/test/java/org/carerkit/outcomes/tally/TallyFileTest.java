package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.Scorer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallyFileTest {

    private static final Instrument SWEMWBS = StandardInstrument.SWEMWBS.load();
    private static final Scorer SCORER = Scorer.of(SWEMWBS);
    private static final List<FileDimension> BREAKDOWN = List.of(FileDimension.of("area"), FileDimension.of("wave"));
    private static final TallyFile SCORES = TallyFile.ofScores(SWEMWBS, "metric", "score", BREAKDOWN);

    @Test
    void columns_are_found_by_name_and_whoever_has_no_category_is_unknown() throws IOException {
        TallyReading reading = read(SCORES, """
                wave,person,score,area
                1,x,7,North
                1,y,7.00,North
                2,z,35.00,
                 2 ,z,,North
                """);

        assertThat(reading.tally().csv()).isEqualTo("""
                        instrument,score,area,wave,value,people
                        swemwbs/2009,metric,North,1,7,2
                        swemwbs/2009,metric,North,2,not-scorable,1
                        swemwbs/2009,metric,unknown,2,35,1
                        """);
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void what_is_no_value_of_the_score_is_told_and_is_no_score() throws IOException {
        TallyReading reading =
                read(SCORES, "area,wave,score\na,1,22\na,1,=7\na,1,999999999999999\na,1,19.98\na,1\na,1,7,\n");

        assertThat(told(reading))
                .containsExactly(
                        "CK-OUT-SCORE-VALUE-IMPOSSIBLE at line 2, column 3",
                        "CK-OUT-SCORE-VALUE-IMPOSSIBLE at line 3, column 3",
                        "CK-OUT-SCORE-VALUE-IMPOSSIBLE at line 4, column 3",
                        "CK-CSV-ROW-RAGGED at line 6, column 3",
                        "CK-CSV-ROW-RAGGED at line 7, column 4");
        ScoreCounts total = reading.tally().total();
        assertThat(total.notScorable()).isEqualTo(3);
        assertThat(total.mean(2)).contains(new BigDecimal("19.98"));
        assertThat(reading.rows()).isEqualTo(6);
        assertThat(reading.ragged()).isEqualTo(2);
        assertThat(reading.impossible()).isEqualTo(3);
        assertThat(reading.times())
                .containsOnly(
                        Map.entry(OutcomesFinding.SCORE_VALUE_IMPOSSIBLE, 3L),
                        Map.entry(CoreFinding.CSV_ROW_RAGGED, 2L));
    }

    @Test
    void all_that_is_wrong_is_counted_also_what_is_not_listed() throws IOException {
        TallyReading reading = read(SCORES, "\uFEFFarea,wave,score\n" + "a,1,x\n".repeat(70_000) + "a\n".repeat(500));

        assertThat(told(reading))
                .hasSize(TallyFile.MOST_FINDINGS + 1)
                .endsWith("CK-CSV-ROW-RAGGED at line 70002, column 2");
        assertThat(reading.times())
                .containsOnly(
                        Map.entry(CoreFinding.CSV_BYTE_ORDER_MARK, 1L),
                        Map.entry(OutcomesFinding.SCORE_VALUE_IMPOSSIBLE, 70_000L),
                        Map.entry(CoreFinding.CSV_ROW_RAGGED, 500L));
    }

    @Test
    void answers_are_scored_as_they_are_read() throws IOException {
        TallyFile answers = TallyFile.ofAnswers(Scorer.of(SWEMWBS), "metric", List.of(FileDimension.of("area")));

        TallyReading reading = read(answers, """
                i1,i2,i3,i4,i5,i6,i7,area
                3,3,4,2,3,4,3,N
                3,3,4,,3,4,3,N
                3,3,4,6,3,4,x,N
                3,3,4, 2,3,4,3,S
                """);

        assertThat(reading.tally().csv()).isEqualTo("""
                        instrument,score,area,value,people
                        swemwbs/2009,metric,N,19.98,1
                        swemwbs/2009,metric,N,not-scorable,2
                        swemwbs/2009,metric,S,19.98,1
                        """);
        assertThat(told(reading))
                .containsExactly(
                        "CK-OUT-ANSWER-OUT-OF-RANGE at line 4, column 4",
                        "CK-OUT-ANSWER-NOT-WHOLE at line 4, column 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "area,score               | CK-CSV-COLUMN-MISSING at line 1, column 3 (wave)",
                "area,wave,score,area     | CK-CSV-COLUMN-DUPLICATE at line 1, column 4 (area)",
                "area;wave;score          | CK-CSV-SEPARATOR at line 1, column 1",
                "area,wave,score\\na,1,\"7 | CK-CSV-QUOTE-OPEN at line 2, column 3",
                "area,wave,score\\na,1,7\\na,\"1\"x,7 | CK-CSV-QUOTE at line 3, column 2",
            })
    void a_file_that_is_none_is_refused(String text, String finding) {
        assertThatThrownBy(() -> read(SCORES, text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.findings().all())
                                .extracting(each -> each.code().id() + " at " + each.path())
                                .containsExactly(finding));
    }

    @Test
    void a_column_with_another_value_in_each_row_is_no_breakdown() {
        StringBuilder text = new StringBuilder("area,wave,score\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("a,person ").append(i).append(",7.00\n");
        }

        assertThatThrownBy(() -> read(SCORES, text.toString()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.findings().toString())
                                .contains("CK-OUT-TALLY-TOO-MANY-CATEGORIES at line 1, column 2"));
    }

    /** Rows of every kind over several blocks: quotation marks, line ends in cells, long names, ragged and impossible rows. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void any_number_of_threads_comes_to_the_same_bytes_as_counting_one_by_one(int threads) throws IOException {
        Random random = new Random(11);
        List<BigDecimal> values = List.of(new Scale(SWEMWBS.score("metric").orElseThrow()).values());
        String[] areas = {"N", "South East", "\"a, b\"", "\"line\nend\"", "An area with a very long name", "Łódź", ""};
        StringBuilder text = new StringBuilder("area,wave,score\n");
        TallyCounter<String[]> expected = new TallyCounter<>(
                SWEMWBS,
                "metric",
                List.of(
                        new Dimension<>("area", row -> Optional.of(row[0])),
                        new Dimension<>("wave", row -> Optional.of(row[1]))));
        int ragged = 0;
        List<String> places = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < 120_000; i++) {
            line++;
            String area = areas[random.nextInt(areas.length)];
            String wave = Integer.toString(random.nextInt(40));
            boolean none = i % 997 == 0;
            int raw = 7 + random.nextInt(29);
            String score = none ? i % 2 == 0 ? "" : "x" : values.get(raw - 7).toPlainString();
            if (i % 5_003 == 5_000) {
                text.append(area).append('\n');
                ragged++;
                if (!area.isEmpty()) {
                    places.add("line " + line + ", column 2");
                } else {
                    ragged--;
                }
            } else {
                text.append(area)
                        .append(',')
                        .append(wave)
                        .append(',')
                        .append(score)
                        .append('\n');
                if (score.equals("x")) {
                    places.add("line " + line + ", column 3");
                }
                String name = area.startsWith("\"") ? area.substring(1, area.length() - 1) : area;
                expected.add(new String[] {name, wave}, result(none ? 0 : raw));
            }
            line += area.contains("\n") ? 1 : 0;
        }

        TallyReading reading = read(SCORES, text.toString(), threads);

        assertThat(reading.tally()).isEqualTo(expected.tally());
        assertThat(reading.tally().csv()).isEqualTo(expected.tally().csv());
        assertThat(reading.ragged()).isEqualTo(ragged);
        assertThat(reading.findings().all())
                .extracting(finding -> finding.path())
                .containsExactlyElementsOf(places.subList(0, Math.min(100, places.size())));
    }

    private static org.carerkit.outcomes.scoring.ScoringResult result(int raw) {
        int[] answers = new int[7];
        for (int i = 0; i < 7; i++) {
            answers[i] = raw == 0 ? Scorer.MISSING : raw / 7 + (i < raw % 7 ? 1 : 0);
        }
        return SCORER.score(answers);
    }

    @Test
    void any_number_of_categories_comes_to_the_same_counts() throws IOException {
        StringBuilder text = new StringBuilder("area,wave,score\n");
        for (int i = 0; i < 60_000; i++) {
            text.append('a')
                    .append(i * 7 % 3_001)
                    .append(",w")
                    .append(i * 11 % 1_009)
                    .append(i % 2 == 0 ? ",7\n" : ",35\n");
        }

        Tally tally = read(SCORES, text.toString(), 2).tally();

        // 3,001 and 1,009 have no common divisor: no pair comes twice.
        assertThat(tally.cells()).hasSize(60_000);
        assertThat(tally.cells().values()).allMatch(counts -> counts.scorable() == 1);
        assertThat(tally.cells().get(List.of("a14", "w22")).counts()).containsOnlyKeys(new BigDecimal("7.00"));
        assertThat(tally.cells().get(List.of("a7", "w11")).counts()).containsOnlyKeys(new BigDecimal("35.00"));
        assertThat(tally.by("wave").cells()).hasSize(1_009);
        assertThat(tally.total().counts().values()).containsExactly(30_000L, 30_000L);
    }

    @Test
    void one_row_dropped_is_seen() throws IOException {
        String[] rows = {"a,1,7\n", "a,1,7\n", "b,1,\n", "b,2,35\n"};
        String all = read(SCORES, "area,wave,score\n" + String.join("", rows))
                .tally()
                .csv();
        for (int dropped = 0; dropped < rows.length; dropped++) {
            StringBuilder less = new StringBuilder("area,wave,score\n");
            for (int i = 0; i < rows.length; i++) {
                less.append(i == dropped ? "" : rows[i]);
            }

            assertThat(read(SCORES, less.toString()).tally().csv()).isNotEqualTo(all);
        }
    }

    @Test
    void counts_beyond_a_byte_are_exact_on_every_thread() throws IOException {
        StringBuilder text = new StringBuilder("area,wave,score\n");
        for (int i = 0; i < 300_000; i++) {
            text.append(i % 3 == 0 ? "a,1,7\n" : "a,1,35\n");
        }
        for (int threads : new int[] {1, 2, 5}) {
            ScoreCounts counts = read(SCORES, text.toString(), threads).tally().total();

            assertThat(counts.counts())
                    .containsExactly(
                            Map.entry(new BigDecimal("7.00"), 100_000L), Map.entry(new BigDecimal("35.00"), 200_000L));
            assertThat(counts.mean(4)).contains(new BigDecimal("25.6667"));
        }
    }

    @Test
    void a_file_that_fails_under_the_reader_and_a_dimension_that_throws_are_handed_on() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                throw new IOException("gone");
            }
        };
        FileDimension broken = new FileDimension("area", new Dimension<>("area", text -> {
            throw new UncheckedIOException(new IOException("no list"));
        }));
        TallyFile file = TallyFile.ofScores(SWEMWBS, "metric", "score", List.of(broken));

        assertThatThrownBy(() -> SCORES.read(failing, 2)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(file, "area,score\na,7\n")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void mistakes_of_the_caller_are_exceptions() {
        assertThatThrownBy(() -> TallyFile.ofScores(SWEMWBS, "none", "score", BREAKDOWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TallyFile.ofScores(
                        SWEMWBS, "raw", "score", List.of(FileDimension.of("a"), FileDimension.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SCORES.read(InputStream.nullInputStream(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> told(TallyReading reading) {
        return reading.findings().all().stream()
                .map(finding -> finding.code().id() + " at " + finding.path())
                .toList();
    }

    private static TallyReading read(TallyFile file, String text) throws IOException {
        return read(file, text, 2);
    }

    private static TallyReading read(TallyFile file, String text, int threads) throws IOException {
        return file.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), threads);
    }
}
