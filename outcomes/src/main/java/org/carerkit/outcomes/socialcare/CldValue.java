package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A value as it was sent, and what it means in either release of Client Level Data.
 *
 * @param <E> the list of meanings
 * @param raw the text as sent; empty when nothing was
 * @param value its meaning; empty when nothing was sent or the text is in neither release
 */
public record CldValue<E extends Enum<E>>(String raw, Optional<E> value) {

    /** Checks that neither is null. */
    public CldValue {
        requireNonNull(raw, "raw");
        requireNonNull(value, "value");
    }

    /** True when nothing was sent. */
    public boolean isEmpty() {
        return raw.isEmpty();
    }

    /** True when something was sent that neither release knows. */
    public boolean isUnknown() {
        return !raw.isEmpty() && value.isEmpty();
    }

    /** True when it means this. */
    public boolean is(E meaning) {
        return value.isPresent() && value.get() == meaning;
    }

    /** The meaning alone: an unknown text may hold anything. */
    @Override
    public String toString() {
        return isEmpty() ? "nothing" : value.map(Enum::name).orElse("unknown");
    }
}
