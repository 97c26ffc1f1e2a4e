package org.carerkit.examples.commandline.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.commandline.terminal.CountedNoun;

/** Counts the records read so far and their findings. */
public final class RecordTally {

    private static final int MOST_CODES = 10;

    private final Map<FindingCode, Integer> findings = new LinkedHashMap<>();
    private long records;
    private long unreadable;
    private long withErrors;
    private long withWarnings;

    /** Adds a record. */
    public void add(ReadResult<?> result) {
        records++;
        if (result.record().isEmpty()) {
            unreadable++;
        } else if (result.findings().hasError()) {
            withErrors++;
        }
        Findings all = result.findings();
        if (all.isEmpty()) {
            return;
        }
        boolean warned = false;
        for (Finding finding : all) {
            warned |= finding.severity() == Severity.WARNING;
            findings.merge(finding.code(), 1, Integer::sum);
        }
        withWarnings += warned ? 1 : 0;
    }

    /** Returns the number of records. */
    public long records() {
        return records;
    }

    /** Returns the number of records that have an error or cannot be read. */
    public long errors() {
        return unreadable + withErrors;
    }

    /** Returns how many findings have a code. */
    public int of(FindingCode code) {
        return findings.getOrDefault(code, 0);
    }

    /** Returns one line: {@code 10,000 records in 1.2 s: 3 unreadable, 5 with errors, 10,000 with warnings.} */
    String summary(long milliseconds) {
        return String.format(
                Locale.UK,
                "%s in %.1f s: %,d unreadable, %,d with errors, %,d with warnings.",
                CountedNoun.of(records, "record"),
                milliseconds / 1000.0,
                unreadable,
                withErrors,
                withWarnings);
    }

    /** Returns the most frequent findings, one per line, or an empty string if there are none. */
    String mostFrequent() {
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows()) {
            lines.append(String.format("%n%9s  %-11s  %s", row.get(2), row.get(1), row.get(0)));
        }
        return lines.toString();
    }

    /** Returns the most frequent findings, highest count first: code, severity, count. */
    public List<List<String>> rows() {
        return findings.entrySet().stream()
                .sorted(Map.Entry.<FindingCode, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_CODES)
                .map(entry -> List.of(
                        entry.getKey().id(),
                        entry.getKey().severity().name().toLowerCase(Locale.ROOT),
                        String.format(Locale.UK, "%,d", entry.getValue())))
                .toList();
    }
}
