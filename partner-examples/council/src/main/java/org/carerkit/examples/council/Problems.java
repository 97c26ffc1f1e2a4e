package org.carerkit.examples.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a file. The same thing in many lines is told of the first three, and of the rest by number. */
final class Problems {

    private static final int EACH = 3;
    private static final int MOST = 100;

    private final Map<Kind, List<Long>> firstLines = new LinkedHashMap<>();
    private final Map<Kind, Long> counts = new LinkedHashMap<>();
    private long more;

    /** One thing that can be wrong; without a line it is the file as a whole. */
    private record Kind(String file, String what, boolean hasLine) {}

    /** Something wrong with the file as a whole: a sentence. */
    void add(String problem) {
        add(new Kind(problem, "", false), 0);
    }

    /**
     * Something wrong with a line.
     *
     * @param what a sentence without its full stop, perhaps with the column before it
     */
    void add(String file, long line, String what) {
        add(new Kind(file, what, true), line);
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

    /** Each kind where it was met first. */
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
        Stream<String> first = lines.stream().map(line -> kind.file + ", line " + line + ": " + kind.what + ".");
        return others == 0
                ? first
                : Stream.concat(
                        first,
                        Stream.of(kind.file + ", " + Text.number(others)
                                + (others == 1 ? " more line: " : " more lines: ") + kind.what + "."));
    }
}
