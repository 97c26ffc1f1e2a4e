package org.carerkit.outcomes.socialcare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One list of texts and meanings. A known text gives a shared value, so that most rows allocate nothing here. */
final class Codes<E extends Enum<E>> {

    private final Map<String, CldValue<E>> known = new HashMap<>();
    private final CldValue<E> nothing = new CldValue<E>("", Optional.empty());

    Codes<E> with(E meaning, String... texts) {
        for (String text : texts) {
            known.put(text, new CldValue<E>(text, Optional.of(meaning)));
        }
        return this;
    }

    CldValue<E> of(String text) {
        if (text.isEmpty()) {
            return nothing;
        }
        CldValue<E> found = known.get(text);
        return found == null ? new CldValue<E>(text, Optional.empty()) : found;
    }
}
