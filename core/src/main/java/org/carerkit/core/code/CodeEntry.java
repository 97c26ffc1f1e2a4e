package org.carerkit.core.code;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A code as its list explains it.
 *
 * @param code the code, as written in data
 * @param display what it means, in CarerKit's words
 * @param flags what a program has to know about it; mostly empty
 * @param mapsTo the code it becomes in the edition that its own edition maps to; null where it maps to none
 */
public record CodeEntry(
        String code,
        String display,
        Set<CodeFlag> flags,
        @Nullable String mapsTo) {

    /** Copies the flags. */
    public CodeEntry {
        flags = Set.copyOf(flags);
    }

    /** True when the entry carries the flag. */
    public boolean is(CodeFlag flag) {
        return flags.contains(flag);
    }
}
