package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The law behind a criterion, which makes it a legal duty of the organisation rather than good practice. A duty has no
 * points, so good practice cannot compensate for it, and no level is reached while a duty is open.
 *
 * @param provision the legal provision
 * @param exemption the only ground on which the duty does not apply; empty if it always applies
 */
public record Duty(String provision, Optional<Exemption> exemption) {

    /** Checks that neither is null. */
    public Duty {
        requireNonNull(provision, "provision");
        requireNonNull(exemption, "exemption");
    }

    /**
     * A ground on which the law exempts an organisation. It is stated once for all the duties of a framework that it
     * covers.
     *
     * @param id the key: {@code no-employees-in-great-britain}
     * @param title the statement that the organisation makes about itself
     */
    public record Exemption(String id, String title) {

        /** Checks that neither is null. */
        public Exemption {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
        }
    }
}
