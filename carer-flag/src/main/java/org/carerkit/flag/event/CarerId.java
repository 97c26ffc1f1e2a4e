package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a carer in one register. It is a pseudonym that says nothing about the person and that no other system
 * needs. The NHS number, UPN and local numbers are in the carer's record instead.
 *
 * @param value a random id, chosen when the history is opened
 */
public record CarerId(@JsonValue UUID value) implements Comparable<CarerId> {

    /** Rejects a null value. */
    public CarerId {
        requireNonNull(value, "value");
    }

    /** Reads an id from its text form. */
    public static CarerId of(String value) {
        return new CarerId(UUID.fromString(value));
    }

    /**
     * Compares ids in the order of their text form, which databases also use. {@link UUID#compareTo} is signed and
     * sorts differently.
     */
    @Override
    public int compareTo(CarerId other) {
        int first = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    /** Returns the text form: 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
