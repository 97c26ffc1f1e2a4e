package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What the index calls one record of a person; says nothing about them.
 *
 * @param value chosen at random
 */
public record PersonId(UUID value) {

    /** Checks that the value is there. */
    public PersonId {
        requireNonNull(value, "value");
    }

    static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** The value alone. */
    @Override
    public String toString() {
        return value.toString();
    }
}
