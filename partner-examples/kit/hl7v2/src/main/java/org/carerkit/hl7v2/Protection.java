package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.carerkit.core.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a message protects: their whereabouts are told to nobody. It counts whatever became of the message, and a
 * later message that does not say it takes nothing back.
 *
 * @param numbers those of the patient
 * @param contact the contact of this patient who is protected; null where the patient is
 * @param at since when
 */
public record Protection(List<Identifier> numbers, @Nullable PersonDetails contact, Instant at) {

    /** Copies the list. */
    public Protection {
        numbers = List.copyOf(numbers);
        requireNonNull(at, "at");
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Protection[…]";
    }
}
