package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * What one register calls a carer: a pseudonym that says nothing about the person, and that no other system needs to
 * know. NHS number, UPN and local numbers stand in the carer's record instead.
 *
 * @param value chosen at random by whoever opens the history
 */
public record CarerId(@JsonValue UUID value) implements Comparable<CarerId> {

    /** Checks that the value is there. */
    public CarerId {
        requireNonNull(value, "value");
    }

    /** From its text form. */
    public static CarerId of(String value) {
        return new CarerId(UUID.fromString(value));
    }

    /** As its text form and databases sort it. {@link UUID#compareTo} is signed and sorts otherwise. */
    @Override
    public int compareTo(CarerId other) {
        int first = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    /** The text form: 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
