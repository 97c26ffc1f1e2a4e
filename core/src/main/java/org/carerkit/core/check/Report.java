package org.carerkit.core.check;

import java.time.LocalDate;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** Where a {@link Rule} says what it found. A rule knows only the path below its own value. */
public interface Report {

    /** The day on which the record is checked: for rules about age and about dates to come. */
    LocalDate today();

    /**
     * Reports a fault.
     *
     * @param path below the value checked: {@code end}, {@code roles[2].start}; empty for the value itself
     * @param code which rule is broken
     * @param limit the bound it names, or null
     */
    void add(String path, FindingCode code, @Nullable Long limit);

    /** Reports a fault of the value itself. */
    default void add(FindingCode code) {
        add("", code, null);
    }

    /** Reports a fault of the value itself against a bound. */
    default void add(FindingCode code, long limit) {
        add("", code, limit);
    }

    /** Reports a fault of a part of the value. */
    default void add(String path, FindingCode code) {
        add(path, code, null);
    }
}
