package org.carerkit.examples.employer.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.core.finding.Finding;

/** What goes back to the browser. */
sealed interface Reply {

    /**
     * A page.
     *
     * @param template which
     * @param status 200, or 400 when something has to be put right
     * @param model what it shows
     */
    record Html(String template, int status, Map<String, Object> model) implements Reply {}

    /** Go on to another page: its path after the token. */
    record Next(String path) implements Reply {}

    /**
     * A file.
     *
     * @param type its media type
     * @param name what it is called when it is kept; empty to show it
     * @param bytes what is in it
     * @param policy the content security policy
     */
    @SuppressWarnings("ArrayRecordComponent") // goes out once and is compared with nothing
    record File(String type, String name, byte[] bytes, String policy) implements Reply {}

    /** There is no such page. */
    record Missing() implements Reply {}

    /**
     * Something to put right.
     *
     * @param field the field
     * @param text what to do
     */
    record Fault(String field, String text) {}

    /** A page with values by name. */
    static Html page(String template, Object... namesAndValues) {
        return page(template, List.of(), namesAndValues);
    }

    /** A page that says what to put right. */
    static Html page(String template, List<Fault> faults, Object... namesAndValues) {
        Map<String, Object> model = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            model.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        model.put("faults", faults);
        faults.forEach(fault -> model.put("fault_" + fault.field(), fault.text()));
        return new Html(template, faults.isEmpty() ? 200 : 400, model);
    }

    /**
     * Findings as faults beside the fields of a form.
     *
     * @param fields the end of a finding's path, and the field it belongs to
     * @param otherwise the field for all others
     */
    static List<Fault> faults(List<Finding> findings, Map<String, String> fields, String otherwise) {
        return findings.stream()
                .map(finding -> {
                    String last = finding.path().replaceAll(".*\\.", "").replaceAll("\\[\\d+]$", "");
                    return new Fault(fields.getOrDefault(last, otherwise), finding.message());
                })
                .distinct()
                .toList();
    }
}
