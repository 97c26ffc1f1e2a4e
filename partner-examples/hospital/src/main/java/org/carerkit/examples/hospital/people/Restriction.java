package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One restriction that protects a person's whereabouts. The reason is not recorded anywhere, because it is more
 * sensitive than the fact.
 *
 * @param id the name by which it is lifted
 * @param where the kind of record that it is in
 * @param person the person whose record it is in
 * @param since when it began
 * @param liftedAt when it was lifted, or null while it applies
 * @param liftedRole the role of the person who lifted it, or null
 */
public record Restriction(
        UUID id,
        Where where,
        UUID person,
        Instant since,
        @Nullable Instant liftedAt,
        @Nullable String liftedRole) {

    /** The kind of record that a restriction is in. */
    public enum Where {
        /** The index of people, because of a message or a member of staff. */
        INDEX,
        /**
         * The carer's flag of the person, or of somebody with whom they share a caring role, which would reveal where
         * they are.
         */
        FLAG
    }

    /** Checks that the required components are present. */
    public Restriction {
        requireNonNull(id, "id");
        requireNonNull(where, "where");
        requireNonNull(person, "person");
        requireNonNull(since, "since");
    }

    /** Returns true if it still applies. */
    public boolean stands() {
        return liftedAt == null;
    }

    /** Returns only the restriction's id. */
    @Override
    public String toString() {
        return "Restriction[" + id + "]";
    }
}
