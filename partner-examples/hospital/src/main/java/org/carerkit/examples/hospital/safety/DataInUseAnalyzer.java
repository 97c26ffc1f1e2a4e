package org.carerkit.examples.hospital.safety;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, and without a stack trace, that a start fails because another process has H2's file open. */
class DataInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's {@code ErrorCode.DATABASE_ALREADY_OPEN_1}. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return cause.getErrorCode() == ALREADY_OPEN
                ? new FailureAnalysis(
                        "Another process has the hospital's data open.",
                        "Stop that process, or give this one data of its own: --hospital.data=FOLDER --hospital.keys=FILE",
                        cause)
                : null;
    }
}
