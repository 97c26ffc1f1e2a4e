package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.examples.region.count.Submissions.CouncilFiles.Sent;

/**
 * The files that were sent, each with its council and time, read from a CSV file {@code council,submitted,file}. Files
 * with the same council and time are parts of one submission.
 *
 * @param sent every file
 * @param problems the lines that were left out
 */
public record Submissions(List<SentFile> sent, List<CouncilProblem> problems) {

    /** The list's name in a {@link CouncilProblem}. */
    static final String FILE = "submissions";

    private static final List<String> HEADER = List.of("council", "submitted", "file");

    /**
     * One file.
     *
     * @param council the council that sent it
     * @param submitted when it was sent
     * @param file its path, relative to the list or absolute; a Parquet file if it ends in {@code .parquet}, otherwise
     *     CSV
     */
    public record SentFile(String council, Instant submitted, String file) {

        /** Checks that every component is present. */
        public SentFile {
            requireNonNull(council, "council");
            requireNonNull(submitted, "submitted");
            requireNonNull(file, "file");
        }
    }

    /** Copies both lists. */
    public Submissions {
        sent = List.copyOf(sent);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the file.
     *
     * @throws org.carerkit.outcomes.finding.RefusedException if it is not CSV with the header
     *     {@code council,submitted,file}
     * @throws IOException if it cannot be read
     */
    public static Submissions read(InputStream in) throws IOException {
        List<SentFile> sent = new ArrayList<>();
        List<CouncilProblem> problems = new ArrayList<>();
        CsvListReader.read(
                in,
                HEADER,
                FILE,
                (place, cells) -> time(cells.get(1))
                        .map(time -> new SentFile(cells.get(0), time, cells.get(2)))
                        .ifPresentOrElse(
                                file -> add(file, place, sent, problems),
                                () -> problems.add(
                                        CouncilProblem.of(RegionFinding.REGION_TIME, cells.get(0), FILE, place))),
                problems::add);
        return new Submissions(sent, problems);
    }

    private static void add(SentFile file, String place, List<SentFile> sent, List<CouncilProblem> problems) {
        if (sent.contains(file)) {
            problems.add(CouncilProblem.of(RegionFinding.REGION_FILE_TWICE, file.council(), file.file(), place));
        } else {
            sent.add(file);
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns each council's submissions up to a time, in order of the councils.
     *
     * @param until the last time that counts
     * @param problems takes what is left out
     */
    List<CouncilFiles> of(Councils councils, Instant until, List<CouncilProblem> problems) {
        SortedMap<String, SortedMap<Instant, List<String>>> byCouncil = new TreeMap<>();
        for (SentFile file : sent) {
            if (!councils.regions().containsKey(file.council())) {
                problems.add(CouncilProblem.of(RegionFinding.REGION_COUNCIL_UNKNOWN, file.council(), file.file(), ""));
            } else if (file.submitted().isAfter(until)) {
                problems.add(CouncilProblem.of(
                        RegionFinding.REGION_SUBMISSION_LATE,
                        file.council(),
                        file.file(),
                        file.submitted().toString()));
            } else {
                byCouncil
                        .computeIfAbsent(file.council(), any -> new TreeMap<>(Comparator.reverseOrder()))
                        .computeIfAbsent(file.submitted(), any -> new ArrayList<>())
                        .add(file.file());
            }
        }
        List<CouncilFiles> files = new ArrayList<>();
        byCouncil.forEach((council, times) -> files.add(new CouncilFiles(
                council,
                times.entrySet().stream()
                        .map(time -> new Sent(time.getKey(), time.getValue()))
                        .toList())));
        return files;
    }

    /**
     * Everything one council has sent, which is the work of one task. The council is not divided, because its people
     * can only be told apart with all rows of a submission, and because which submission counts is decided for each
     * council.
     *
     * @param council the council's code
     * @param submissions the submissions, latest first
     */
    record CouncilFiles(String council, List<Sent> submissions) implements Serializable {

        /**
         * One submission.
         *
         * @param submitted when it was sent
         * @param files its parts, as the list of submissions names them
         */
        record Sent(Instant submitted, List<String> files) implements Serializable {

            Sent {
                requireNonNull(submitted, "submitted");
                files = new ArrayList<>(files); // a list that Java serialisation reads everywhere
            }
        }

        CouncilFiles {
            requireNonNull(council, "council");
            submissions = new ArrayList<>(submissions);
        }
    }
}
