package org.carerkit.examples.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;

/**
 * Collects what is wrong with files. A fault that occurs in many lines is reported for the first three, with the number
 * of the others.
 */
final class FolderProblems {

    private static final int EACH = 3;
    private static final int MOST = 100;
    private static final Pattern PLACE = Pattern.compile("line ([0-9]+)(.*)");

    private final Map<Kind, List<Long>> firstLines = new LinkedHashMap<>();
    private final Map<Kind, Long> counts = new LinkedHashMap<>();
    private long more;

    /** A kind of fault, perhaps in one column. Without a line, it is about the file as a whole. */
    private record Kind(String file, String column, String what, boolean hasLine) {}

    /**
     * Adds a fault of a file as a whole.
     *
     * @param problem a sentence
     */
    void add(String problem) {
        add(new Kind(problem, "", "", false), 0);
    }

    /**
     * Adds a fault in a line.
     *
     * @param what a sentence without its full stop, optionally starting with the column
     */
    void add(String file, long line, String what) {
        add(new Kind(file, "", what, true), line);
    }

    /** Adds a finding whose path is its place, such as {@code line 3, column 2 (group)}. */
    void add(String file, Finding finding) {
        Matcher place = PLACE.matcher(finding.path());
        String message = finding.message();
        String what = finding.code().id() + " "
                + (message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
        if (place.matches()) {
            add(new Kind(file, place.group(2), what, true), Long.parseLong(place.group(1)));
        } else {
            add(file + ": " + what + ".");
        }
    }

    private void add(Kind kind, long line) {
        if (!counts.containsKey(kind) && counts.size() == MOST) {
            more++;
            return;
        }
        counts.merge(kind, 1L, Long::sum);
        firstLines.merge(
                kind,
                List.of(line),
                (before, next) -> before.size() == EACH
                        ? before
                        : Stream.concat(before.stream(), next.stream()).toList());
    }

    /** Returns all faults, each kind in the order in which it first occurred. */
    List<String> all() {
        Stream<String> told = counts.keySet().stream().flatMap(this::told);
        return Stream.concat(told, more > 0 ? Stream.of("and " + more + " more.") : Stream.empty())
                .toList();
    }

    private Stream<String> told(Kind kind) {
        if (!kind.hasLine) {
            return Stream.of(kind.file);
        }
        List<Long> lines = firstLines.getOrDefault(kind, List.of());
        long others = counts.getOrDefault(kind, 0L) - lines.size();
        Stream<String> first =
                lines.stream().map(line -> kind.file + ", line " + line + kind.column + ": " + kind.what + ".");
        return others == 0
                ? first
                : Stream.concat(
                        first,
                        Stream.of(kind.file + ", " + ReportText.number(others)
                                + (others == 1 ? " more line: " : " more lines: ") + kind.what + "."));
    }
}
