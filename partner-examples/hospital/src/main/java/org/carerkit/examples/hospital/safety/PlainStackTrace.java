package org.carerkit.examples.hospital.safety;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;

/** Writes stack traces into logs without the exceptions' messages, which may repeat what was sent. */
public final class PlainStackTrace implements StackTracePrinter {

    private static final int FRAMES = 30;

    /** Creates a printer. Spring Boot uses it because {@code application.yaml} names it. */
    public PlainStackTrace() {}

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            out.append(before).append(cause.getClass().getName()).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                out.append("\tat ").append(frames[i].toString()).append('\n');
            }
            before = "Caused by: ";
        }
    }
}
