package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/**
 * Opens the page in the user's own browser. The address with its token is never on a command line, which every user of
 * the computer can list. Instead the browser is given a small file that only its owner can read and that leads to the
 * address.
 */
final class Browser implements Closeable {

    private final Path file;

    Browser(Path file) {
        this.file = file;
    }

    /** Tries to open the address. A user without a browser has the address on the screen. */
    void open(URI address) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file,
                    "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Self-check</title>"
                            + "<meta name=\"referrer\" content=\"no-referrer\">"
                            + "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\"></head>"
                            + "<body><p><a href=\"" + address + "\">Go on to the self-check</a></p></body></html>",
                    UTF_8);
            new ProcessBuilder(command(file.toUri().toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return; // there is no browser
        }
    }

    private static List<String> command(String page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", page);
    }

    /** Deletes the file. The address in it no longer works by then. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
