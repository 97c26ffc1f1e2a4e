package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The law behind a criterion: what it asks for is a legal duty of the organisation and not good practice. A duty has no
 * points, so that good practice cannot make up for it, and no level is reached while one is open.
 *
 * @param provision where the law says so
 * @param exemption the only ground on which the duty does not apply; empty when it always applies
 */
public record Duty(String provision, Optional<Exemption> exemption) {

    /** Checks that neither is null. */
    public Duty {
        requireNonNull(provision, "provision");
        requireNonNull(exemption, "exemption");
    }

    /**
     * A ground on which the law leaves an organisation out, said once for all the duties of a framework that it ends.
     *
     * @param id its key: {@code no-employees-in-great-britain}
     * @param title what the organisation says of itself with it
     */
    public record Exemption(String id, String title) {

        /** Checks that neither is null. */
        public Exemption {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
        }
    }
}
