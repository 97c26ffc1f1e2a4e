package org.carerkit.examples.hospital.safety;

import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Tells what is wrong with what was sent from what is wrong here: whoever sends content that cannot be kept must not be told to
 * send it again.
 */
public final class Content {

    /** SQL:2023, 24.1: data exceptions. PostgreSQL has no NUL in a text; a text may be too long on either database. */
    private static final String DATA_EXCEPTION = "22";

    private Content() {}

    /** True when a request cannot be read: a parameter or header holds what no text may, or is written as no text is. */
    public static boolean isUnreadable(Throwable thrown) {
        return thrown instanceof RequestRejectedException || thrown instanceof InvalidParameterException;
    }

    /** True when a failure is of the data, not of the database. */
    public static boolean isAtFault(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.startsWith(DATA_EXCEPTION);
            }
        }
        return false;
    }
}
