package org.carerkit.outcomes.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.socialcare.CldColumn;
import org.carerkit.outcomes.socialcare.CldHeader;
import org.carerkit.outcomes.tally.FileDimension;
import org.carerkit.outcomes.tally.TallyFile;
import org.carerkit.outcomes.tally.TallyReading;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as they arrive on a bad day: read, or refused with line and column, by every reader of CSV in the same way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MalformedCsvTest {

    private static final int FILES = 100_000;
    private static final Path INPUTS = Path.of(
            "src/test/resources/org/carerkit/outcomes/internal/CsvFuzzTestInputs/any_bytes_are_read_or_refused");
    private static final String GOOD = "area,wave,score\nNorth,1,7\n\"South, \"\"East\"\"\",2,35\nŁódź,,19.98\n";
    private static final String[] BITS = {
        ",", "\"", "\n", "\r", "\r\n", ";", "\t", "=1+1", "\uFEFF", "\0", "x".repeat(300), "\"\"", " ", "-", "7.00", "é"
    };
    private static final CldHeader CLD = CldHeader.of(Stream.of(CldColumn.values())
            .filter(CldColumn::needed)
            .map(CldColumn::header)
            .toList());
    private static final TallyFile TALLY = TallyFile.ofScores(
            StandardInstrument.SWEMWBS.load(),
            "metric",
            "score",
            List.of(FileDimension.of("area"), FileDimension.of("wave")));

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_are_known_inputs() throws IOException {
        assertThat(inputs()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void a_known_input_is_read_or_refused(Path input) throws IOException {
        isReadOrRefused(Files.readAllBytes(input));
    }

    @Test
    void a_hundred_thousand_broken_files_are_read_or_refused() throws IOException {
        Map<FindingCode, Integer> refusals = new HashMap<>();
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            Optional<Finding> refusal = isReadOrRefused(broken(i));
            read += refusal.isEmpty() ? 1 : 0;
            refusal.ifPresent(finding -> refusals.merge(finding.code(), 1, Integer::sum));
        }

        assertThat(read).isGreaterThan(FILES / 10);
        assertThat(refusals.keySet())
                .contains(
                        CoreFinding.CSV_ENCODING,
                        CoreFinding.CSV_LINE_END,
                        CoreFinding.CSV_QUOTE,
                        CoreFinding.CSV_QUOTE_OPEN,
                        CoreFinding.CSV_SEPARATOR,
                        CoreFinding.CSV_EMPTY);
    }

    private static byte[] broken(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(random.nextInt(50) == 0 ? "" : GOOD);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, BITS[random.nextInt(BITS.length)]);
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
                default ->
                    text.replace(0, text.length(), text.toString().replace(',', random.nextBoolean() ? ';' : ','));
            }
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /**
     * Reads bytes by every reader; the refusal, if they are refused.
     *
     * @throws RuntimeException if a reader throws anything else than a refusal with line and column
     */
    static Optional<Finding> isReadOrRefused(byte[] bytes) throws IOException {
        AtomicInteger rows = new AtomicInteger();
        Optional<Finding> refusal = refusal(() -> {
            CsvReading reading =
                    CsvTable.of().read(new ByteArrayInputStream(bytes), row -> CLD.read(row.line(), row.cells()));
            Findings errors = Findings.of(reading.findings().all().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .filter(finding -> finding.code() != CoreFinding.CSV_ROW_RAGGED)
                    .toList());
            assertThat(reading.complete()).isEqualTo(errors.isEmpty());
            rows.set((int) reading.rows());
            if (!errors.isEmpty()) {
                throw new RefusedException("file", errors);
            }
        });
        SameRowsAndFindings.hold(bytes);
        Optional<Finding> ofTally = refusal(() -> {
            TallyReading reading = TALLY.read(new ByteArrayInputStream(bytes), 1);
            assertThat(reading.rows()).isEqualTo(rows.get());
            assertThat(reading.tally().total().answered() + reading.ragged()).isEqualTo(rows.get());
        });
        if (refusal.isPresent()) {
            // Both see the same, but where the tally finds a column missing before it comes to the fault.
            boolean column = ofTally.orElseThrow().code() == CoreFinding.CSV_COLUMN_MISSING
                    || ofTally.orElseThrow().code() == CoreFinding.CSV_COLUMN_DUPLICATE;
            assertThat(column || ofTally.equals(refusal)).isTrue();
        }
        return refusal;
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static Optional<Finding> refusal(Reading reading) throws IOException {
        try {
            reading.run();
            return Optional.empty();
        } catch (RefusedException e) {
            Finding first = e.findings().all().get(0);
            assertThat(first.path()).matches("line [1-9][0-9]*, column [1-9][0-9]*( \\([a-z]+\\))?");
            return Optional.of(first);
        }
    }
}
