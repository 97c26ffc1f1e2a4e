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

    /**
     * Which state of a history a caller has seen, to hand back with the next command. What stands in it is the register's own
     * affair and may change.
     *
     * @param token to be kept and handed back as it is
     */
    public record FlagVersion(String token) {

        /** Checks that the token is there. */
        public FlagVersion {
            requireNonNull(token, "token");
        }
    }
}
