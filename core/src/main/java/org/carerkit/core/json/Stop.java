package org.carerkit.core.json;

import java.io.IOException;
import java.io.Serial;
import org.carerkit.core.finding.FindingCode;

/** Thrown when a limit is exceeded, to end the reading. Never leaves the package. */
final class Stop extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient FindingCode code;
    private final long limit;

    Stop(FindingCode code, long limit) {
        this.code = code;
        this.limit = limit;
    }

    FindingCode code() {
        return code;
    }

    long limit() {
        return limit;
    }

    /** Records no stack trace, because this exception only controls the flow and is never shown. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
