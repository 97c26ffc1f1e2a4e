package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.finding.Findings;

/** The result of applying a policy to a table: a table that may be shown, or the reasons for refusing it. */
public sealed interface Release {

    /**
     * A table that may be shown under the policy.
     *
     * @param table the table as it may be shown
     * @param report how much it shows, and what an attack on it finds
     */
    record Released(PublishedTable table, DisclosureReport report) implements Release {

        /** Checks that neither is null. */
        public Released {
            requireNonNull(table, "table");
            requireNonNull(report, "report");
        }
    }

    /**
     * A refusal: nothing may be shown.
     *
     * @param reasons the totals, earlier releases or other tables that reveal something; the path is the place:
     *     {@code rows[2].total}, {@code columns[0].total}, {@code total}
     */
    record Refused(Findings reasons) implements Release {

        /** Checks that there are reasons. */
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("reasons: must have at least one");
            }
        }
    }
}
