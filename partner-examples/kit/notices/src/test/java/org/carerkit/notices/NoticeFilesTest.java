package org.carerkit.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.contract.PartnerConnectorContract;
import org.carerkit.flag.contract.TestPartner;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector keeps every rule of the kit. */
class NoticeFilesTest extends PartnerConnectorContract {

    private static final Identifier NEXT = Identifier.urn("111755");

    @TempDir
    private Path folder;

    @Override
    protected TestPartner partner() {
        Path out = folder.resolve("out");
        return new TestPartner(
                new Recipient(RecipientKind.SCHOOL_LEAD, NEXT), () -> new NoticeFiles(out), () -> held(out), () -> {
                    try {
                        if (Files.exists(out)) {
                            Files.move(out, folder.resolve("gone"));
                        }
                        Files.createFile(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Test
    void a_notice_that_cannot_be_handed_over_leaves_no_part_of_it_behind() throws IOException {
        Recipient next = new Recipient(RecipientKind.SCHOOL_LEAD, NEXT);
        FlagNotice notice = new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                new UUID(1, 1),
                next,
                Purpose.EDUCATION_SUPPORT,
                "carerkit-test",
                List.of(new Confirmed(
                        new EventHeader(
                                new UUID(2, 2),
                                new CarerId(new UUID(3, 3)),
                                Instant.parse("2026-03-02T12:00:00Z"),
                                null,
                                null),
                        null)));
        Path school = folder.resolve("111755");
        Path inTheWay = Files.createDirectories(school.resolve(notice.id() + ".ndjson"));
        Files.createFile(inTheWay.resolve("a"));

        assertThat(new NoticeFiles(folder).deliver(notice, () -> true)).isEqualTo(Delivery.FAILED);

        try (Stream<Path> left = Files.list(school)) {
            assertThat(left).containsExactly(inTheWay);
        }
        Files.delete(inTheWay.resolve("a"));
        Files.delete(inTheWay);
        assertThat(new NoticeFiles(folder).deliver(notice, () -> true)).isEqualTo(Delivery.DELIVERED);
        try (Stream<Path> left = Files.list(school)) {
            assertThat(left).containsExactly(inTheWay);
        }
        assertThat(lines(inTheWay)).hasSize(1);
    }

    /** What the next school's register holds once it has taken every file in: an event that comes twice is one. */
    private static List<UUID> held(Path out) {
        try (Stream<Path> files = Files.exists(out) ? Files.walk(out) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .flatMap(NoticeFilesTest::lines)
                    .map(line -> FlagEventJson.read(line.getBytes(StandardCharsets.UTF_8), LocalDate.of(2030, 1, 1))
                            .record()
                            .orElseThrow()
                            .id())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
