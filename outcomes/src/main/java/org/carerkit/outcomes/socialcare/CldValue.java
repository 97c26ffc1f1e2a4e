package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A value as sent, with its meaning in either release of Client Level Data.
 *
 * @param <E> the list of meanings
 * @param raw the text as sent; empty if nothing was sent
 * @param value the meaning; empty if nothing was sent or the text is in neither release
 */
public record CldValue<E extends Enum<E>>(String raw, Optional<E> value) {

    /** Checks that neither is null. */
    public CldValue {
        requireNonNull(raw, "raw");
        requireNonNull(value, "value");
    }

    /** True if nothing was sent. */
    public boolean isEmpty() {
        return raw.isEmpty();
    }

    /** True if the text is in neither release. */
    public boolean isUnknown() {
        return !raw.isEmpty() && value.isEmpty();
    }

    /** True if the value has this meaning. */
    public boolean is(E meaning) {
        return value.isPresent() && value.get() == meaning;
    }

    /** The meaning only, because an unknown text may contain anything. */
    @Override
    public String toString() {
        return isEmpty() ? "nothing" : value.map(Enum::name).orElse("unknown");
    }
}
