package org.carerkit.outcomes.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.carerkit.core.csv.CsvTable;

class SameRowsAndFindingsLawTest {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "18-24",
            "E06000001",
            "sixteen letters!",
            "eight 88",
            " !#$%&'()*+-./",
            "Łódź €",
            "🙂",
            "x".repeat(200),
            "\t");
    private static final List<String> QUOTED =
            List.of("", ",", "a\nb", "\"", "a \"b\", c", "\n\n", "plain", "\r\n", "\r", "€,€");
    private static final List<String> ODD = List.of(
            "\"", "\"\"", "\r", "\r\n", "\n", "\n\n", ",", ",,", ";", "\t", "\0", "\uFEFF", "x\"", "\"x", "é", "=1+1");

    @Property(tries = 3000)
    void whateverAFileHoldsBothEnginesReadTheSameRowsAndFindTheSame(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = file(random, new ArrayList<>());
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            file = changed(file, random);
        }

        SameRowsAndFindings.hold(file);
    }

    @Property(tries = 40)
    void longRowsToo(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String text = (random.nextBoolean() ? "é" : "x").repeat(1 + random.nextInt(1 << 17));
        StringBuilder file = new StringBuilder("a,b,c\n");
        for (int cells = random.nextInt(20); cells >= 0; cells--) {
            boolean quoted = random.nextBoolean();
            file.append(quoted ? '"' + text + '"' : text).append(random.nextInt(4) == 0 ? '\n' : ',');
        }

        SameRowsAndFindings.hold(file.append("\n1,2,3\n").toString().getBytes(UTF_8));
    }

    @Property(tries = 500)
    void everyRecordIsReadAsItWasWritten(@ForAll long seed) throws IOException {
        List<String> written = new ArrayList<>();
        byte[] file = file(new Random(seed), written);
        List<String> read = new ArrayList<>();

        CsvTable.of().read(new ByteArrayInputStream(file), row -> read.add(row.line() + " " + row.cells()));

        assertThat(read).isEqualTo(written);
    }

    /** A good file of whole rows, which are written down as line and cells. */
    private static byte[] file(Random random, List<String> rows) {
        int width = 1 + random.nextInt(random.nextInt(50) == 0 ? 3000 : 9);
        StringBuilder text = new StringBuilder("h" + ",h".repeat(width - 1) + "\n");
        long line = 2;
        boolean quotes = random.nextBoolean();
        for (int records = random.nextInt(1 + Math.min(60, 20_000 / width)); records > 0; records--) {
            List<String> cells = new ArrayList<>();
            List<String> written = new ArrayList<>();
            for (int cell = width; cell > 0; cell--) {
                boolean quoted = quotes && random.nextInt(4) == 0;
                String value = one(quoted ? QUOTED : TEXTS, random);
                cells.add(value);
                written.add(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
            String record = String.join(",", written);
            text.append(record).append(quotes && random.nextBoolean() ? "\r\n" : "\n");
            if (!record.isEmpty()) {
                rows.add(line + " " + cells);
            }
            line += 1 + record.chars().filter(c -> c == '\n').count();
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] changed(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        int removed = Math.min(file.length - at, random.nextInt(3) == 0 ? random.nextInt(20) : 0);
        byte[] odd = random.nextInt(8) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : one(ODD, random).getBytes(UTF_8);
        byte[] changed = new byte[file.length - removed + odd.length];
        System.arraycopy(file, 0, changed, 0, at);
        System.arraycopy(odd, 0, changed, at, odd.length);
        System.arraycopy(file, at + removed, changed, at + odd.length, file.length - at - removed);
        return changed;
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
