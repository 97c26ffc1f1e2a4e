package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.state.CarerFlag;

/**
 * A flag as it stands, and which state of the history it shows.
 *
 * @param flag the flag
 * @param version to hand back with a command that must not overwrite what somebody else did meanwhile
 */
public record CurrentFlag(CarerFlag flag, FlagVersion version) {

    /** Checks that both are there. */
    public CurrentFlag {
        requireNonNull(flag, "flag");
        requireNonNull(version, "version");
    }
}
