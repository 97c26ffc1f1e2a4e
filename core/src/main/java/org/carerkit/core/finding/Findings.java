package org.carerkit.core.finding;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was noticed about one record, in the order of the record's fields.
 *
 * @param all the findings; empty when there is nothing to say
 */
public record Findings(List<Finding> all) implements Iterable<Finding> {

    private static final Findings NONE = new Findings(List.of());

    /** Copies the list. */
    public Findings {
        all = List.copyOf(all);
    }

    /** No finding. */
    public static Findings none() {
        return NONE;
    }

    /** These findings; the shared constant when there are none. */
    public static Findings of(List<Finding> findings) {
        return findings.isEmpty() ? NONE : new Findings(findings);
    }

    /** True when there is nothing to say at all, not even a warning. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** True when a service has to refuse the record. */
    public boolean hasError() {
        for (Finding finding : all) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** True when a finding has this code. */
    public boolean has(FindingCode code) {
        return all.stream().anyMatch(finding -> finding.code().equals(code));
    }

    /** These findings followed by others. */
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

    /** One finding a line; safe to log. */
    @Override
    public String toString() {
        return isEmpty() ? "no findings" : all.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
