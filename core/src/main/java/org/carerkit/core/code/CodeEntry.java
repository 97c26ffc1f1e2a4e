package org.carerkit.core.code;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One code and its meaning in a code list.
 *
 * @param code the code as written in data
 * @param display the meaning, in CarerKit's words
 * @param flags what a program needs to know about the code; usually empty
 * @param mapsTo the equivalent code in the edition that this edition maps to, or null if there is none
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

    /** True if the entry has the flag. */
    public boolean is(CodeFlag flag) {
        return flags.contains(flag);
    }
}
