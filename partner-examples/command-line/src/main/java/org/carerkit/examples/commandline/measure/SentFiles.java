package org.carerkit.examples.commandline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files that councils sent: who sent each, and when. */
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
     * One file.
     *
     * @param name its path, or -
     * @param council who sent it; empty when that was not said
     * @param submitted when; the epoch when that was not said
     */
    public record Sent(String name, Optional<String> council, Instant submitted) {}

    /**
     * All of them, in their order.
     *
     * @throws UnusableInputException if the options do not fit the files
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

    /** How many there are, in words. */
    public String number() {
        return files.size() + (files.size() == 1 ? " file" : " files");
    }

    /** How many bytes they have together; -1 where nobody knows. */
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
