package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

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
