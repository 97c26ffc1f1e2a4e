package org.carerkit.examples.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.contract.PartnerConnectorContract;
import org.carerkit.flag.contract.TestPartner;
import org.carerkit.flag.event.FlagEventJson;
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
