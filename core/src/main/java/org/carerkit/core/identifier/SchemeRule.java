package org.carerkit.core.identifier;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;

/** What every scheme offers: the rule over its text, and the form to write the text in. */
abstract class SchemeRule implements Rule<CharSequence> {

    @Override
    public final void check(CharSequence value, Report report) {
        check(value, "", report);
    }

    /** Reports every fault at a path, so that an {@link Identifier} can be checked without a report of its own. */
    abstract void check(CharSequence value, String path, Report report);

    /** The form to store; a text that cannot be put right comes back as wrong as it was. */
    String tidy(String text) {
        return text.strip();
    }

    /** What two texts that mean the same have in common. */
    String key(String text) {
        return tidy(text);
    }
}
