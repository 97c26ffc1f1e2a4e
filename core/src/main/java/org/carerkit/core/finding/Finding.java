package org.carerkit.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a record: which rule is broken, and where. It never contains what was submitted.
 *
 * @param code the rule
 * @param path the place, written as Jakarta Validation writes paths, such as {@code roles[0].start}; empty for the
 *     whole record
 * @param limit the bound that the rule names (a length or a count), or null; only a number, so that no personal value
 *     can reach a message
 */
public record Finding(
        FindingCode code, String path, @Nullable Long limit) {

    /** Checks that the code and the path are present. */
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(path, "path");
    }

    /** A finding of a rule without a bound. */
    public Finding(FindingCode code, String path) {
        this(code, path, null);
    }

    /** The severity of the code. */
    public Severity severity() {
        return code.severity();
    }

    /** The wording in English. */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /** The wording in a language, or in English if there is no translation. */
    public String message(Locale locale) {
        String wording = code.wording(locale);
        return limit == null ? wording : wording.replace("{limit}", limit.toString());
    }

    /** Severity, code, path and message on one line. Safe to log. */
    @Override
    public String toString() {
        return severity() + " " + code.id() + (path.isEmpty() ? "" : " at " + path) + ": " + message();
    }
}
