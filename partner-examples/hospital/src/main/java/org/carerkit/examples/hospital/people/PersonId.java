package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The index's id for one record of a person. It reveals nothing about them.
 *
 * @param value a random value
 */
public record PersonId(UUID value) {

    /** Checks that the value is present. */
    public PersonId {
        requireNonNull(value, "value");
    }

    static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value.toString();
    }
}
