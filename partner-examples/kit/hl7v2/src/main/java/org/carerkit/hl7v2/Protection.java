package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.carerkit.core.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a message protects, so that their whereabouts are told to nobody. A protection counts even if the message is
 * not accepted. A later message that does not mention it does not lift it.
 *
 * @param numbers the numbers of the patient
 * @param contact the patient's contact who is protected, or null if it is the patient
 * @param at when the protection begins
 */
public record Protection(List<Identifier> numbers, @Nullable PersonDetails contact, Instant at) {

    /** Copies the list. */
    public Protection {
        numbers = List.copyOf(numbers);
        requireNonNull(at, "at");
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Protection[…]";
    }
}
