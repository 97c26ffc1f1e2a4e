package org.carerkit.core.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Collects findings while a record is walked, and tracks the current path. The path is written out only when something
 * is found.
 */
final class Trail implements Report {

    static final int NO_INDEX = -1;

    private final LocalDate today;
    private String[] names = new String[8];
    private int[] indexes = new int[8];
    private int depth;
    private @Nullable List<Finding> findings;

    Trail(LocalDate today) {
        this.today = today;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    void enter(String name) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
        names[depth] = name;
        indexes[depth] = NO_INDEX;
        depth++;
    }

    void index(int index) {
        indexes[depth - 1] = index;
    }

    void leave() {
        depth--;
    }

    @Override
    public void add(String path, FindingCode code, @Nullable Long limit) {
        if (findings == null) {
            findings = new ArrayList<>();
        }
        findings.add(new Finding(code, pathTo(path), limit));
    }

    Findings findings() {
        return findings == null ? Findings.none() : Findings.of(findings);
    }

    private String pathTo(String end) {
        StringBuilder path = new StringBuilder(64);
        for (int i = 0; i < depth; i++) {
            path.append(i == 0 ? "" : ".").append(names[i]);
            if (indexes[i] != NO_INDEX) {
                path.append('[').append(indexes[i]).append(']');
            }
        }
        return path.append(path.isEmpty() || end.isEmpty() ? "" : ".")
                .append(end)
                .toString();
    }
}
