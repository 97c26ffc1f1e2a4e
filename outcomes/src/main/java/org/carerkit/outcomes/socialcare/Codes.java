package org.carerkit.outcomes.socialcare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps texts to meanings. Known texts share their values, so most rows allocate nothing here. */
final class Codes<E extends Enum<E>> {

    private static final int SLOTS = 256; // more than ten times the longest list
    private static final int SHIFT = Integer.SIZE - 8;
    private static final int SPREAD = 0x9E3779B9;

    private final List<@Nullable Known<E>> slots =
            new ArrayList<>(Collections.nCopies(SLOTS, null)); // hashed by some of the text's bytes
    private final CldValue<E> nothing = new CldValue<E>("", Optional.empty());

    Codes<E> with(E meaning, String... texts) {
        for (String text : texts) {
            CldValue<E> value = new CldValue<E>(text, Optional.of(meaning));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int slot = slot(bytes, 0, bytes.length);
            while (slots.get(slot) != null) {
                slot = slot + 1 & SLOTS - 1;
            }
            slots.set(slot, new Known<>(bytes, value));
        }
        return this;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int some = (to - from) * 31 + bytes[from];
        some = some * 31 + bytes[(from + to) / 2];
        return (some * 31 + bytes[to - 1]) * SPREAD >>> SHIFT;
    }

    CldValue<E> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CldValue<E> found = known(bytes, 0, bytes.length);
        return found == null ? new CldValue<E>(text, Optional.empty()) : found;
    }

    /** The value of a text within bytes. A known text, as most are, is not converted to a string. */
    CldValue<E> of(byte[] bytes, int from, int to) {
        CldValue<E> found = known(bytes, from, to);
        return found == null
                ? new CldValue<E>(new String(bytes, from, to - from, StandardCharsets.UTF_8), Optional.empty())
                : found;
    }

    private @Nullable CldValue<E> known(byte[] bytes, int from, int to) {
        if (from == to) {
            return nothing;
        }
        int slot = slot(bytes, from, to);
        for (Known<E> each = slots.get(slot); each != null; each = slots.get(slot)) {
            if (Arrays.equals(each.text, 0, each.text.length, bytes, from, to)) {
                return each.value;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return null;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared or changed
    private record Known<E extends Enum<E>>(byte[] text, CldValue<E> value) {}
}
