package org.carerkit.examples.hospital.safety;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * What went wrong. A log line has its kinds, an SQL state and the place in our code, never its message, which may quote a person.
 * What is wrong with what was sent is told from what is wrong here: whoever sends content that cannot be kept must not be told
 * to send it again.
 */
public final class PlainFailure {

    private static final String OURS = "org.carerkit.";

    /** SQL:2023, 24.1: data exceptions. PostgreSQL has no NUL in a text; a text may be too long on either database. */
    private static final String DATA_EXCEPTION = "22";

    private PlainFailure() {}

    /** The chain of causes by their kinds, and the place in our code where each comes from. */
    public static String text(Throwable thrown) {
        StringJoiner text = new StringJoiner(", caused by ");
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            text.add(one(cause));
        }
        return text.toString();
    }

    private static String one(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        if (cause instanceof SQLException sql) {
            kind += " " + sql.getSQLState();
        }
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return kind + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return kind;
    }

    /** True when a request cannot be read: a parameter or header holds what no text may, or is written as no text is. */
    public static boolean isUnreadable(Throwable thrown) {
        return thrown instanceof RequestRejectedException || thrown instanceof InvalidParameterException;
    }

    /** True when a failure is of the data, not of the database. */
    public static boolean isOfContent(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.startsWith(DATA_EXCEPTION);
            }
        }
        return false;
    }
}
