package org.carerkit.examples.employer.web;

import java.util.List;
import java.util.Map;
import org.carerkit.core.finding.Finding;

/** Findings put beside the fields of a form. */
final class Faults {

    private Faults() {}

    /**
     * Puts findings to fields.
     *
     * @param fields the end of a finding's path, and the field it belongs to
     * @param otherwise the field for all others
     */
    static List<Reply.Fault> of(List<Finding> findings, Map<String, String> fields, String otherwise) {
        return findings.stream()
                .map(finding -> {
                    String last = finding.path().replaceAll(".*\\.", "").replaceAll("\\[\\d+]$", "");
                    return new Reply.Fault(fields.getOrDefault(last, otherwise), finding.message());
                })
                .distinct()
                .toList();
    }
}
