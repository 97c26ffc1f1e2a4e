package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many records, one a line: every line is told of, whatever is wrong with the ones before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Carer CARER = Carer.builder(new Identifier(IdentifierScheme.LOCAL, "7", "hospital"))
            .build();
    private static final String GOOD = new String(CarerJson.write(CARER), UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void reading_goes_on_after_a_bad_line(int threads) throws IOException {
        String text = GOOD + "\r\n\n \t\n{\"person\":{\"birthDate\":\"1970-02-30\"}}\n" + GOOD + "\n{\n\u0000\n" + GOOD;

        List<String> told = new ArrayList<>();
        long lines = CarerJson.lines(TODAY).threads(threads).read(stream(text), line -> told.add(tell(line)));

        assertThat(told)
                .containsExactly(
                        "1 fine",
                        "4 CK-JSON-DATE at person.birthDate",
                        "5 fine",
                        "6 CK-JSON-TRUNCATED at ",
                        "7 CK-JSON-ENCODING at ",
                        "8 fine");
        assertThat(lines).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "   "})
    void no_record_at_all_is_no_line(String text) throws IOException {
        CarerJson.lines(TODAY).read(stream(text), line -> assertThat(line).isNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_line_of_a_gigabyte_is_told_of_and_not_kept(int threads) throws IOException {
        InputStream text = new SequenceInputStream(
                new SequenceInputStream(stream(GOOD + "\n"), new Endless(1L << 30)), stream("\n" + GOOD + "\n"));

        List<String> told = new ArrayList<>();
        long before = Runtime.getRuntime().maxMemory();
        CarerJson.lines(TODAY).threads(threads).read(text, line -> told.add(tell(line)));

        assertThat(told).containsExactly("1 fine", "2 CK-JSON-TOO-LARGE at ", "3 fine");
        assertThat(before).as("the heap is smaller than two such lines").isLessThan(2L << 30);
    }

    @Test
    void the_bound_of_a_line_is_exact_and_without_its_break() throws IOException {
        Limits limits = Limits.DEFAULT.withBytes(GOOD.length());
        List<String> told = new ArrayList<>();

        CarerJson.lines(TODAY)
                .limits(limits)
                .read(stream(GOOD + "\r\n" + GOOD + " \n " + GOOD + "\r\n" + GOOD), line -> told.add(tell(line)));

        assertThat(told).containsExactly("1 fine", "2 CK-JSON-TOO-LARGE at ", "3 CK-JSON-TOO-LARGE at ", "4 fine");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void lines_come_in_order_however_they_are_cut(int threads) throws IOException {
        int count = 3_000;
        byte[] text = (GOOD + "\n").repeat(count).getBytes(UTF_8);
        for (int chunk : new int[] {1, 7, 64, 100_000}) {
            long[] expected = {1};

            long lines = CarerJson.lines(TODAY).threads(threads).read(new Dribble(text, chunk), line -> {
                assertThat(line.number()).isEqualTo(expected[0]++);
                assertThat(line.result().isUsable()).isTrue();
            });

            assertThat(lines).isEqualTo(count);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void what_the_consumer_throws_ends_the_reading_and_comes_out(int threads) {
        byte[] text = (GOOD + "\n").repeat(20_000).getBytes(UTF_8);
        AtomicInteger seen = new AtomicInteger();

        assertThatThrownBy(() -> CarerJson.lines(TODAY).threads(threads).read(new ByteArrayInputStream(text), line -> {
                    if (seen.incrementAndGet() == 100) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(seen).hasValue(100);
        assertThat(workers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_stream_that_fails_ends_the_reading_and_comes_out(int threads) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                return read();
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> CarerJson.lines(TODAY)
                        .threads(threads)
                        .read(new SequenceInputStream(stream(GOOD + "\n"), broken), line -> {}))
                .withMessage("the disk is gone");
        assertThat(workers()).isEmpty();
    }

    @Test
    void an_interrupt_ends_the_reading_and_stays_set() {
        byte[] text = (GOOD + "\n").repeat(20_000).getBytes(UTF_8);
        try {
            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> CarerJson.lines(TODAY)
                            .threads(2)
                            .read(
                                    new ByteArrayInputStream(text),
                                    line -> Thread.currentThread().interrupt()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(workers()).isEmpty();
    }

    @Test
    void no_thread_is_left_and_none_is_started_unasked() throws IOException {
        byte[] text = (GOOD + "\n").repeat(2_000).getBytes(UTF_8);

        CarerJson.lines(TODAY)
                .read(
                        new ByteArrayInputStream(text),
                        line -> assertThat(workers()).isEmpty());
        CarerJson.lines(TODAY).threads(3).read(new ByteArrayInputStream(text), line -> {});

        assertThat(workers()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CarerJson.lines(TODAY).threads(0));
    }

    @Test
    void a_record_that_cannot_be_written_leaves_no_half_line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LineWriter<Carer> writer = CarerJson.lineWriter(bytes)) {
            writer.write(CARER);
            Carer half = Carer.builder(new Identifier(IdentifierScheme.LOCAL, "\ud800", "hospital"))
                    .build();
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(half));
            writer.write(CARER);
            writer.flush();
            assertThat(bytes.toString(UTF_8)).isEqualTo(GOOD + "\n" + GOOD + "\n");
        }
    }

    private static List<String> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("carerkit-"))
                .toList();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String tell(JsonLine<Carer> line) {
        String findings = line.result().findings().all().stream()
                .map(finding -> finding.code().id() + " at " + finding.path())
                .collect(Collectors.joining(", "));
        return line.number() + " " + (findings.isEmpty() ? "fine" : findings);
    }

    /** So many bytes without a line break. */
    private static final class Endless extends InputStream {

        private long left;

        private Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(count, left);
            Arrays.fill(bytes, from, from + given, (byte) 'x');
            left -= given;
            return given;
        }
    }

    /** Gives a few bytes at a time, as a network does. */
    private static final class Dribble extends ByteArrayInputStream {

        private final int chunk;

        private Dribble(byte[] bytes, int chunk) {
            super(bytes);
            this.chunk = chunk;
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int count) {
            return super.read(bytes, from, Math.min(count, chunk));
        }
    }
}
