package org.carerkit.examples.commandline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files sent by councils, with who sent each and when. */
public final class SentFiles {

    @Option(
            names = "--council",
            paramLabel = "CODE",
            description = "Which council sent a file: once for each FILE, in their order.")
    private List<String> councils = new ArrayList<>();

    @Option(
            names = "--submitted",
            paramLabel = "TIME",
            description =
                    "When a file was submitted, 2026-04-20 or 2026-04-20T09:00:00Z: once for each FILE, in their order. "
                            + "Of a council's submissions only the latest counts. Not needed where each council sent one "
                            + "FILE.")
    private List<String> submitted = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A file in CSV, or - for standard input.")
    private List<String> files = new ArrayList<>();

    /**
     * A file that was sent.
     *
     * @param name the file's path, or -
     * @param council the council that sent it; empty if not given
     * @param submitted when it was sent; the epoch if not given
     */
    public record Sent(String name, Optional<String> council, Instant submitted) {}

    /**
     * Returns all the files, in the order given.
     *
     * @throws UnusableInputException if the options do not match the files
     */
    public List<Sent> all() {
        if (!councils.isEmpty() && councils.size() != files.size()) {
            throw new UnusableInputException("--council has to be given once for each FILE, in their order.");
        }
        boolean oneEach = files.size() == 1 || !councils.isEmpty() && new HashSet<>(councils).size() == files.size();
        if (submitted.size() != files.size() && !(submitted.isEmpty() && oneEach)) {
            throw new UnusableInputException("--submitted has to be given once for each FILE, in their order.");
        }
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sent.add(new Sent(
                    files.get(i),
                    councils.isEmpty() ? Optional.empty() : Optional.of(councils.get(i)),
                    submitted.isEmpty() ? Instant.EPOCH : time(submitted.get(i))));
        }
        return sent;
    }

    /** Returns the number of files, such as {@code 2 files}. */
    public String number() {
        return CountedNoun.of(files.size(), "file");
    }

    /** Returns the total size of the files in bytes, or -1 if a size is unknown. */
    public long size() {
        return files.stream()
                .mapToLong(InputFile::size)
                .reduce(0, (one, other) -> one < 0 || other < 0 ? -1 : one + other);
    }

    private static Instant time(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnusableInputException("--submitted is written like 2026-04-20 or 2026-04-20T09:00:00Z.");
        }
    }
}
