package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which somebody's whereabouts are protected. What the reason is stands nowhere: it is more sensitive than the
 * fact.
 *
 * @param id by which it is lifted
 * @param where in which record it stands
 * @param person whose record
 * @param since from when
 * @param liftedAt when it was lifted, or null while it stands
 * @param liftedRole the role of whoever lifted it, or null
 */
public record Restriction(
        UUID id,
        Where where,
        UUID person,
        Instant since,
        @Nullable Instant liftedAt,
        @Nullable String liftedRole) {

    /** In which record a restriction stands. */
    public enum Where {
        /** In the index of people: a message or somebody here said so. */
        INDEX,
        /** On the carer's flag of the person, or of somebody with whom they share a caring role: it would tell where they are. */
        FLAG
    }

    /** Checks that the parts that are always there are. */
    public Restriction {
        requireNonNull(id, "id");
        requireNonNull(where, "where");
        requireNonNull(person, "person");
        requireNonNull(since, "since");
    }

    /** Whether it protects still. */
    public boolean stands() {
        return liftedAt == null;
    }

    /** The ids alone. */
    @Override
    public String toString() {
        return "Restriction[" + id + "]";
    }
}
