package org.carerkit.core.check;

import java.time.LocalDate;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** Receives what a {@link Rule} finds. A rule knows only the path below its own value. */
public interface Report {

    /** The day on which the record is checked, for rules about age and about future dates. */
    LocalDate today();

    /**
     * Reports a fault.
     *
     * @param path the path below the checked value, such as {@code end} or {@code roles[2].start}; empty for the value
     *     itself
     * @param code which rule is broken
     * @param limit the bound that the rule names, or null
     */
    void add(String path, FindingCode code, @Nullable Long limit);

    /** Reports a fault in the value itself. */
    default void add(FindingCode code) {
        add("", code, null);
    }

    /** Reports that the value itself exceeds a bound. */
    default void add(FindingCode code, long limit) {
        add("", code, limit);
    }

    /** Reports a fault in a part of the value. */
    default void add(String path, FindingCode code) {
        add(path, code, null);
    }
}
