package org.carerkit.core.identifier;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;

/** What every identifier scheme provides: the rule for its text, and the form in which to store it. */
abstract class SchemeRule implements Rule<CharSequence> {

    @Override
    public final void check(CharSequence value, Report report) {
        check(value, "", report);
    }

    /** Reports every fault at a path, so that an {@link Identifier} can be checked without its own report. */
    abstract void check(CharSequence value, String path, Report report);

    /** The form to store. A text that cannot be corrected is returned as it was. */
    String tidy(String text) {
        return text.strip();
    }

    /** A key that two texts share if they mean the same. */
    String key(String text) {
        return tidy(text);
    }
}
