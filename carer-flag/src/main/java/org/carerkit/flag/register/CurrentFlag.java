package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.state.CarerFlag;

/**
 * The current flag of a carer, with the version of the history it was derived from.
 *
 * @param flag the flag
 * @param version the version to return with a command that must not overwrite somebody else's change
 */
public record CurrentFlag(CarerFlag flag, FlagVersion version) {

    /** Rejects null components. */
    public CurrentFlag {
        requireNonNull(flag, "flag");
        requireNonNull(version, "version");
    }

    /**
     * Identifies the version of a history that a caller has seen, to return with the next command. The token's content
     * is internal to the register and may change.
     *
     * @param token the opaque token
     */
    public record FlagVersion(String token) {

        /** Rejects a null token. */
        public FlagVersion {
            requireNonNull(token, "token");
        }
    }
}
