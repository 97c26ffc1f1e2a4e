package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.outcomes.framework.StandardFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Unpacks the zip that employers receive and starts it without any Java on the computer. Runs only in the release
 * profile.
 */
@Timeout(180)
class ApplicationIT {

    @TempDir
    private Path folder;

    @Test
    void startsWithoutAnyJavaAndServesPageReportAndPdf() throws Exception {
        unpack();
        Path answers = folder.resolve("answers.json");
        try (SelfCheck check = SelfCheck.open(
                answers, StandardFramework.CARER_CONFIDENT.load(), Clock.system(ZoneId.systemDefault()))) {
            check.organisation("Example Works");
        }

        try (Program program = Program.startIn(
                Map.of("HOME", folder.toString()), List.of(launcher().toString()), answers)) {
            assertThat(page(program, "")).contains("How carer-confident are you?", "stay on this computer");
            assertThat(page(program, "report/view")).contains("Example Works");
            assertThat(page(program, "report/report.pdf")).startsWith("%PDF-").contains("%%EOF");
        }
    }

    private static String page(Program program, String path) throws IOException {
        try (InputStream in = program.address().resolve(path).toURL().openStream()) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }

    /** Unpacks the zip with the file modes in it, as an unpacking program does. */
    private void unpack() throws IOException {
        Path zip;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            zip = files.filter(file -> file.getFileName().toString().matches("carerkit-self-check-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
                Stream<Path> packed = Files.walk(archive.getPath("/"))) {
            for (Path each : packed.toList()) {
                Path file = folder.resolve(each.toString().substring(1));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(file);
                } else {
                    Files.copy(each, file);
                    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(each));
                    }
                }
            }
        }
    }

    private Path launcher() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return folder.resolve("carerkit-self-check").resolve("carerkit-self-check.exe");
        }
        return system.contains("mac")
                ? folder.resolve("carerkit-self-check.app/Contents/MacOS/carerkit-self-check")
                : folder.resolve("carerkit-self-check/bin/carerkit-self-check");
    }
}
