package org.carerkit.examples.region.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;

/**
 * The problems of one file: each rule and column once, with the first line and the number of times. Its size does not
 * grow with the rows.
 */
final class FileProblems {

    private final String council;
    private final String file;
    private final Map<String, CouncilProblem> byRule = new LinkedHashMap<>();

    FileProblems(String council, String file) {
        this.council = council;
        this.file = file;
    }

    /**
     * Adds a problem of a row. The finding's path is the column, or line and column if the row has too few or too many
     * cells.
     */
    void row(long line, Finding finding) {
        String key = finding.code().id() + (isPlace(finding) ? "" : ' ' + finding.path());
        CouncilProblem before = byRule.get(key);
        byRule.put(key, before == null ? first(line, finding) : before.again());
    }

    private CouncilProblem first(long line, Finding finding) {
        String column = finding.path().isEmpty() ? "" : ", " + finding.path();
        String place = isPlace(finding) ? finding.path() : "line " + line + column;
        return new CouncilProblem(council, file, place, finding.code().id(), 1, finding.message());
    }

    private static boolean isPlace(Finding finding) {
        return finding.path().startsWith("line ");
    }

    /** Adds the findings in rows, whose paths are line and column, and how often each rule was broken in all. */
    void rows(Iterable<Finding> findings, Map<? extends FindingCode, Long> times) {
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFORMATION) {
                byRule.putIfAbsent(
                        finding.code().id(),
                        new CouncilProblem(
                                council,
                                file,
                                finding.path(),
                                finding.code().id(),
                                times.getOrDefault(finding.code(), 1L),
                                finding.message()));
            }
        }
    }

    /** Adds findings about the whole file, whose paths are their places. */
    void file(Iterable<Finding> findings) {
        for (Finding finding : findings) {
            byRule.put(
                    finding.code().id() + ' ' + finding.path(),
                    new CouncilProblem(
                            council, file, finding.path(), finding.code().id(), 1, finding.message()));
        }
    }

    void file(FindingCode code) {
        file(List.of(new Finding(code, "")));
    }

    List<CouncilProblem> all() {
        return List.copyOf(byRule.values());
    }
}
