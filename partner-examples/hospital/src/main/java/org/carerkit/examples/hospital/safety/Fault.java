package org.carerkit.examples.hospital.safety;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.StringJoiner;

/** What went wrong, for a log line: kinds, an SQL state, and where in our code. Never a message: it may quote a person. */
public final class Fault {

    private static final String OURS = "org.carerkit.";

    private Fault() {}

    /** The chain of causes by their kinds, and the place in our code where each comes from. */
    public static String of(Throwable thrown) {
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
}
