package org.carerkit.flag.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.json.RecordFormat;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes from a file or from a partner, as it comes on a bad day: read and kept, or refused, and never an exception. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MalformedInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Path INPUTS = Path.of("src/test/resources/org/carerkit/flag/register");

    static List<Path> events() throws IOException {
        return inputs("EventFuzzTestInputs");
    }

    static List<Path> notices() throws IOException {
        return inputs("NoticeFuzzTestInputs");
    }

    private static List<Path> inputs(String folder) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(folder).resolve("any_bytes_are_read_or_refused"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_are_known_inputs() throws IOException {
        assertThat(events()).hasSizeGreaterThan(50);
        assertThat(notices()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("events")
    void known_events_are_read_or_refused(Path input) throws IOException {
        eventsAreReadOrRefused(Files.readAllBytes(input));
    }

    @ParameterizedTest
    @MethodSource("notices")
    void a_known_notice_is_read_or_refused(Path input) throws IOException {
        noticesAreReadOrRefused(Files.readAllBytes(input));
    }

    @Test
    void the_known_inputs_are_no_mere_refusals() throws IOException {
        assertThat(read(FlagEventJson.FORMAT, Files.readAllBytes(named(events(), "every-kind.ndjson"))))
                .hasSize(17);
        CarerFlagRegister register = register();
        FlagNotice whole = read(FlagNoticeJson.FORMAT, Files.readAllBytes(named(notices(), "whole.json")))
                .get(0);
        assertThat(register.receiver(Samples.GP).receive(whole, Samples.HOSPITAL))
                .isInstanceOf(Received.Taken.class);
    }

    private static Path named(List<Path> inputs, String name) {
        return inputs.stream().filter(input -> input.endsWith(name)).findFirst().orElseThrow();
    }

    /** Reads bytes as events and takes in what can be read, twice: the second time changes nothing. */
    static void eventsAreReadOrRefused(byte[] bytes) throws IOException {
        List<FlagEvent> events = read(FlagEventJson.FORMAT, bytes);
        CarerFlagRegister register = register();
        List<RecordResult> first = register.accept(events);
        List<CarerId> carers =
                events.stream().map(event -> event.header().carer()).distinct().toList();
        List<CurrentFlag> flags = carers.stream().map(register::flag).toList();

        assertThat(first).hasSameSizeAs(events);
        assertThat(register.accept(events)).isEqualTo(first);
        assertThat(carers.stream().map(register::flag)).containsExactlyElementsOf(flags);
    }

    /** Reads bytes as notices and receives what can be read, twice: the second time changes nothing. */
    static void noticesAreReadOrRefused(byte[] bytes) throws IOException {
        CarerFlagRegister register = register();
        NoticeReceiver receiver = register.receiver(Samples.GP);
        for (FlagNotice notice : read(FlagNoticeJson.FORMAT, bytes)) {
            Received first = receiver.receive(notice, Samples.HOSPITAL);

            assertThat(receiver.receive(notice, Samples.HOSPITAL)).isEqualTo(first);
            if (first instanceof Received.Taken taken) {
                assertThat(register.history(taken.record())).isNotEmpty();
            }
        }
    }

    /** Whatever can be read can be written and read again, as one record and as lines. */
    private static <T> List<T> read(RecordFormat<T> format, byte[] bytes) throws IOException {
        format.read(bytes, TODAY)
                .record()
                .ifPresent(record -> assertThat(
                                format.read(format.write(record), TODAY).record())
                        .contains(record));
        List<T> records = new ArrayList<>();
        format.lines(TODAY)
                .read(
                        new ByteArrayInputStream(bytes),
                        line -> line.result().record().ifPresent(records::add));
        return records;
    }

    private static CarerFlagRegister register() {
        return CarerFlagRegister.builder(new InMemoryFlagStore(), CLOCK).build();
    }
}
