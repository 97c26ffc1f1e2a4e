package org.carerkit.examples.commandline.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.json.JsonLine;
import org.carerkit.examples.commandline.terminal.Results;

/** Writes findings as rows: file, line, path, code, severity, message. */
public final class FindingRows {

    /** The columns of the rows. */
    public static final List<String> COLUMNS = List.of("file", "line", "path", "code", "severity", "message");

    private final Results results;
    private final Severity least;
    private boolean any;

    private FindingRows(Results results, Severity least) {
        this.results = results;
        this.least = least;
    }

    /**
     * Creates a writer of findings.
     *
     * @param least the lowest severity to write
     */
    public static FindingRows to(Results results, Severity least) {
        return new FindingRows(results, least);
    }

    /** Writes the findings in one line of a file. */
    public void write(String file, JsonLine<?> line) {
        for (Finding finding : line.result().findings()) {
            if (finding.severity().compareTo(least) <= 0) {
                write(file, line.number(), finding);
            }
        }
    }

    private void write(String file, long line, Finding finding) {
        any = true;
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        try {
            results.row(file, line, finding.path(), finding.code().id(), severity, finding.message());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns true if any finding was written. */
    boolean any() {
        return any;
    }
}
