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
 * Describes a failure for a log line: the kinds of exception, an SQL state and the place in our code, but never a
 * message, which may quote a person. It also distinguishes bad data from a failure of this system, so that a client
 * that sent unstorable data is not asked to send it again.
 */
public final class PlainFailure {

    private static final String OURS = "org.carerkit.";

    /**
     * The class of SQL data exceptions (SQL:2023, 24.1), for example a NUL character in PostgreSQL or a text that is
     * too long in either database.
     */
    private static final String DATA_EXCEPTION = "22";

    private PlainFailure() {}

    /** Returns the kinds of exception in the chain of causes, each with the place in our code that it came from. */
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

    /**
     * Returns true if a request cannot be read, because a parameter or header has a forbidden character or is badly
     * encoded.
     */
    public static boolean isUnreadable(Throwable thrown) {
        return thrown instanceof RequestRejectedException || thrown instanceof InvalidParameterException;
    }

    /** Returns true if the failure is caused by the data and not by the database. */
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
