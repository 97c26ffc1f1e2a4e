package org.carerkit.examples.hospital.safety;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains in a sentence, without a stack trace, that the system cannot start because another process has the H2 file
 * open.
 */
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
