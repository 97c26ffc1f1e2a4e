package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;

class TallyFileLawTest {

    private static final Instrument SWEMWBS = StandardInstrument.SWEMWBS.load();

    @Property(tries = 300)
    void a_file_comes_to_what_its_rows_come_to_however_they_are_written(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        int dimensions = random.nextInt(5);
        int[] categories =
                random.ints(dimensions, 1, random.nextInt(10) == 0 ? 900 : 12).toArray();
        StringBuilder text = new StringBuilder("x,score");
        for (int i = 0; i < dimensions; i++) {
            text.append(",d").append(i);
        }
        text.append('\n');
        Map<List<String>, Map<String, Long>> expected = new TreeMap<>(Tally.ORDER);
        long ragged = 0;
        List<String> told = new ArrayList<>();
        int rows = random.nextInt(random.nextInt(10) == 0 ? 6000 : 300);
        for (int row = 0; row < rows; row++) {
            List<String> cell = new ArrayList<>();
            for (int category : categories) {
                cell.add(category(random.nextInt(category)));
            }
            String score = score(random);
            boolean wide = random.nextInt(50) == 0;
            text.append(wide ? ",," : random.nextInt(9) == 0 ? "\"a,b\"" : random.nextInt(9) == 0 ? "" : "abc")
                    .append(',')
                    .append(score);
            for (String category : cell) {
                text.append(',').append(random.nextInt(30) == 0 ? '"' + category + '"' : category);
            }
            text.append(random.nextInt(30) == 0 ? "\r\n" : "\n");
            if (wide) {
                ragged++;
                told.add("CK-CSV-ROW-RAGGED at line " + (row + 2) + ", column " + (dimensions + 2 + 1));
            } else {
                if (score.equals("6")) {
                    told.add("CK-OUT-SCORE-VALUE-IMPOSSIBLE at line " + (row + 2) + ", column 2");
                }
                String value = score.isBlank() || score.equals("6") ? "" : score;
                expected.computeIfAbsent(List.copyOf(cell), key -> new TreeMap<>())
                        .merge(value, 1L, Long::sum);
            }
        }

        List<FileDimension> breakdown = IntStream.range(0, dimensions)
                .mapToObj(i -> FileDimension.of("d" + i))
                .toList();
        TallyReading reading = TallyFile.ofScores(SWEMWBS, "raw", "score", breakdown)
                .read(
                        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                        1 + random.nextInt(3));

        Map<List<String>, Map<String, Long>> found = new TreeMap<>(Tally.ORDER);
        reading.tally().cells().forEach((cell, counts) -> found.put(cell, values(counts)));
        assertThat(found).isEqualTo(expected);
        assertThat(reading.rows()).isEqualTo(rows);
        assertThat(reading.ragged()).isEqualTo(ragged);
        assertThat(reading.findings().all())
                .extracting(finding -> finding.code().id() + " at " + finding.path())
                .isEqualTo(listed(told));
    }

    /** The most that are listed, and the first of each kind. */
    private static List<String> listed(List<String> told) {
        List<String> listed = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (String each : told) {
            if (kinds.add(each.substring(0, each.indexOf(' '))) || listed.size() < TallyFile.MOST_FINDINGS) {
                listed.add(each);
            }
        }
        return listed;
    }

    private static Map<String, Long> values(ScoreCounts counts) {
        Map<String, Long> values = new TreeMap<>();
        counts.counts().forEach((value, people) -> values.put(value.toPlainString(), people));
        if (counts.notScorable() > 0) {
            values.put("", counts.notScorable());
        }
        return values;
    }

    /** Short and long, of 7, 8, 15, 16 and 17 bytes too, and some that differ in the last or first byte alone. */
    private static String category(int number) {
        String digits = Integer.toString(number);
        return switch (number % 7) {
            case 0 -> digits;
            case 1 -> "0".repeat(Math.max(0, 7 - digits.length())) + digits;
            case 2 -> "0".repeat(Math.max(0, 8 - digits.length())) + digits;
            case 3 -> digits + "a".repeat(15 - digits.length());
            case 4 -> "a".repeat(16 - digits.length()) + digits;
            case 5 -> "a".repeat(17 - digits.length()) + digits;
            default -> digits + " Łódź";
        };
    }

    private static String score(Random random) {
        int score = random.nextInt(32) + 5;
        return score == 5 ? "" : score == 36 ? "   " : Integer.toString(score);
    }
}
