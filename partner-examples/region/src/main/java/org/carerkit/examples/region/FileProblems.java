package org.carerkit.examples.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;

/** What is wrong in one file: each rule and column once, with the first line and how often. It does not grow with the rows. */
final class FileProblems {

    private final String council;
    private final String file;
    private final Map<String, Problem> byRule = new LinkedHashMap<>();

    FileProblems(String council, String file) {
        this.council = council;
        this.file = file;
    }

    /** Something about a row; the finding's path is the column. */
    void row(long line, Finding finding) {
        String key = finding.code().id() + ' ' + finding.path();
        Problem before = byRule.get(key);
        byRule.put(key, before == null ? first(line, finding) : before.again());
    }

    private Problem first(long line, Finding finding) {
        String place = "line " + line + (finding.path().isEmpty() ? "" : ", " + finding.path());
        return new Problem(council, file, place, finding.code().id(), 1, finding.message());
    }

    /** Something about the file; each finding's path is its place. */
    void file(Iterable<Finding> findings) {
        for (Finding finding : findings) {
            byRule.put(
                    finding.code().id() + ' ' + finding.path(),
                    new Problem(council, file, finding.path(), finding.code().id(), 1, finding.message()));
        }
    }

    void file(FindingCode code) {
        file(List.of(new Finding(code, "")));
    }

    List<Problem> all() {
        return List.copyOf(byRule.values());
    }
}
