package org.carerkit.core.finding;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything found in one record, in the order of the record's fields.
 *
 * @param all the findings; empty if nothing was found
 */
public record Findings(List<Finding> all) implements Iterable<Finding> {

    private static final Findings NONE = new Findings(List.of());

    /** Copies the list. */
    public Findings {
        all = List.copyOf(all);
    }

    /** Returns no findings. */
    public static Findings none() {
        return NONE;
    }

    /** Wraps a list of findings. An empty list gives the shared constant. */
    public static Findings of(List<Finding> findings) {
        return findings.isEmpty() ? NONE : new Findings(findings);
    }

    /** True if there are no findings at all, not even a warning. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** True if there is an error, so that a service must refuse the record. */
    public boolean hasError() {
        for (Finding finding : all) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** True if a finding has this code. */
    public boolean has(FindingCode code) {
        return all.stream().anyMatch(finding -> finding.code().equals(code));
    }

    /** Returns these findings followed by others. */
    public Findings and(Findings others) {
        if (others.isEmpty()) {
            return this;
        }
        return isEmpty()
                ? others
                : new Findings(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    @Override
    public Iterator<Finding> iterator() {
        return all.iterator();
    }

    /** One finding per line. Safe to log. */
    @Override
    public String toString() {
        return isEmpty() ? "no findings" : all.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
