package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.docs.MarkdownSection;

/** A decision table of the README: the first cells are conditions, the last one is the result. */
record ReadmeTable(List<List<String>> rows) {

    static ReadmeTable of(String heading, String header) throws IOException {
        List<String> lines =
                MarkdownSection.of(Path.of("README.md"), heading).text().lines().toList();
        int at = lines.indexOf(header);
        assertThat(at).as(header).isNotNegative();
        return new ReadmeTable(lines.stream()
                .skip(at + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(ReadmeTable::cells)
                .toList());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }

    /** The result of the one row whose conditions hold; there is exactly one, or the table is wrong. */
    String resultOf(String... facts) {
        List<String> results = rows.stream()
                .filter(row -> holds(row, facts))
                .map(row -> row.get(row.size() - 1))
                .toList();
        assertThat(results).as(() -> "rows for " + List.of(facts)).hasSize(1);
        return results.get(0);
    }

    private static boolean holds(List<String> row, String... facts) {
        assertThat(row).hasSize(facts.length + 1);
        for (int i = 0; i < facts.length; i++) {
            if (!row.get(i).equals("any")
                    && !row.get(i).equals(facts[i])
                    && !List.of(row.get(i).split(" or ")).contains(facts[i])) {
                return false;
            }
        }
        return true;
    }
}
