package org.carerkit.examples.employer.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.core.finding.Finding;

/** A reply to the browser. */
sealed interface Reply {

    /**
     * A page.
     *
     * @param template the template
     * @param status 200, or 400 if the user has to correct something
     * @param model the values for the template
     */
    record Html(String template, int status, Map<String, Object> model) implements Reply {}

    /** A redirection to another page, by its path after the token. */
    record Next(String path) implements Reply {}

    /**
     * A file.
     *
     * @param type the media type
     * @param name the file name for saving; empty to show the file in the browser
     * @param bytes the content
     * @param policy the content security policy
     */
    @SuppressWarnings("ArrayRecordComponent") // the record is sent once and never compared
    record File(String type, String name, byte[] bytes, String policy) implements Reply {}

    /** There is no such page. */
    record Missing() implements Reply {}

    /**
     * Something for the user to correct.
     *
     * @param field the field
     * @param text what to do
     */
    record Fault(String field, String text) {}

    /**
     * What a template asks about one field.
     *
     * @param faults everything to correct on the page
     */
    record FaultTexts(List<Fault> faults) {

        /** Returns what to do about a field; an empty string if there is nothing to correct. */
        public String of(String field) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(field))
                    .map(Fault::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Returns a page with values by name. */
    static Html page(String template, Object... namesAndValues) {
        return page(template, List.of(), namesAndValues);
    }

    /** Returns a page that says what to correct. */
    static Html page(String template, List<Fault> faults, Object... namesAndValues) {
        Map<String, Object> model = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            model.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        model.put("faults", faults);
        model.put("fault", new FaultTexts(faults));
        return new Html(template, faults.isEmpty() ? 200 : 400, model);
    }

    /**
     * Assigns findings to the fields of a form.
     *
     * @param fields the form's field for the last part of a finding's path
     * @param otherwise the field for all other findings
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
