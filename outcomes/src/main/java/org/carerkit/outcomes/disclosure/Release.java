package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.finding.Findings;

/** What a policy makes of a table: a table that may be shown, or the reasons why there is none. */
public sealed interface Release {

    /**
     * The table may be shown under the policy.
     *
     * @param table as it may be shown
     * @param report what it keeps, and what an attack on it finds
     */
    record Released(PublishedTable table, DisclosureReport report) implements Release {

        /** Checks that neither is null. */
        public Released {
            requireNonNull(table, "table");
            requireNonNull(report, "report");
        }
    }

    /**
     * Nothing may be shown.
     *
     * @param reasons which totals, earlier releases or other tables give something away; the path is the place:
     *     {@code rows[2].total}, {@code columns[0].total}, {@code total}
     */
    record Refused(Findings reasons) implements Release {

        /** Checks that there are reasons. */
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("reasons: at least one");
            }
        }
    }
}
