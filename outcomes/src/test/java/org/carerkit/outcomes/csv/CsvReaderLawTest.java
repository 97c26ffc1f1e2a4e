package org.carerkit.outcomes.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CsvReaderLawTest {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "18-24",
            "E06000001",
            "sixteen letters!",
            "eight 88",
            " !#$%&'()*+-./",
            "Łódź €",
            "x".repeat(200),
            "\t");
    private static final List<String> QUOTED =
            List.of("", ",", "a\nb", "\"", "a \"b\", c", "\n\n", "plain", "\r\n", "€,€");

    @Property(tries = 2000)
    void every_record_is_read_as_it_was_written(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("h\n");
        List<CsvRow> rows = new ArrayList<>();
        long line = 2;
        boolean unusual = random.nextBoolean();
        int width = 1 + random.nextInt(random.nextInt(50) == 0 ? 3000 : 9);
        int most = random.nextInt(20) == 0 ? 3000 : 60;
        for (int records = random.nextInt(1 + Math.min(most, 20_000 / width)); records > 0; records--) {
            boolean odd = unusual && random.nextInt(4) == 0;
            List<String> cells = new ArrayList<>();
            List<String> written = new ArrayList<>();
            for (int cell = odd ? 1 + random.nextInt(9) : width; cell > 0; cell--) {
                boolean quoted = odd && random.nextBoolean();
                String value = one(quoted ? QUOTED : TEXTS, random);
                cells.add(value);
                written.add(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
            String record = String.join(",", written);
            text.append(record).append(odd && random.nextBoolean() ? "\r\n" : "\n");
            if (!record.isEmpty()) {
                rows.add(new CsvRow(line, cells));
            }
            line += 1 + record.chars().filter(c -> c == '\n').count();
        }
        if (random.nextBoolean()) {
            text.append("last,\"record\"");
            rows.add(new CsvRow(line, List.of("last", "record")));
        }

        CsvReader reader =
                CsvReader.open(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        List<CsvRow> read = new ArrayList<>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            read.add(row.get());
        }

        assertThat(read).isEqualTo(rows);
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
