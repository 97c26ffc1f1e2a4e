package org.carerkit.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was noticed about a record: which rule, and where. It never holds what was sent.
 *
 * @param code which rule
 * @param path where, as Jakarta Validation writes paths: {@code roles[0].start}; empty for the whole record
 * @param limit the bound that the rule names (a length, a count), or null; numbers only, so that no personal value can
 *     reach a message
 */
public record Finding(
        FindingCode code, String path, @Nullable Long limit) {

    /** Checks that code and path are there. */
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(path, "path");
    }

    /** A finding of a rule without a bound. */
    public Finding(FindingCode code, String path) {
        this(code, path, null);
    }

    /** The severity of its code. */
    public Severity severity() {
        return code.severity();
    }

    /** The wording in English. */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /** The wording in a language; English where no translation exists. */
    public String message(Locale locale) {
        String wording = code.wording(locale);
        return limit == null ? wording : wording.replace("{limit}", limit.toString());
    }

    /** Severity, code, path and message on a line; safe to log. */
    @Override
    public String toString() {
        return severity() + " " + code.id() + (path.isEmpty() ? "" : " at " + path) + ": " + message();
    }
}
