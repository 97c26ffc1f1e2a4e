package org.carerkit.outcomes.socialcare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One list of texts and meanings. A known text gives a shared value, so that most rows allocate nothing here. */
final class Codes<E extends Enum<E>> {

    private final Map<String, CldValue<E>> known = new HashMap<>();
    private final List<byte[]> knownTexts = new ArrayList<>();
    private final List<CldValue<E>> meanings = new ArrayList<>();
    private final CldValue<E> nothing = new CldValue<E>("", Optional.empty());

    Codes<E> with(E meaning, String... texts) {
        for (String text : texts) {
            CldValue<E> value = new CldValue<E>(text, Optional.of(meaning));
            known.put(text, value);
            knownTexts.add(text.getBytes(StandardCharsets.UTF_8));
            meanings.add(value);
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

    /** The same for a text within bytes: of a known one, as most are, no text is made. There are few enough to go through. */
    CldValue<E> of(byte[] bytes, int from, int to) {
        if (from == to) {
            return nothing;
        }
        for (int i = 0; i < knownTexts.size(); i++) {
            byte[] text = knownTexts.get(i);
            if (text.length == to - from && Arrays.equals(text, 0, text.length, bytes, from, to)) {
                return meanings.get(i);
            }
        }
        return of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
}
