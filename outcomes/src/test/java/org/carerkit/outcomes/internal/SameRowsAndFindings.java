package org.carerkit.outcomes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.outcomes.finding.RefusedException;

/** The law that holds the two engines together: core's table and the block scanner read the same rows and find the same. */
final class SameRowsAndFindings {

    private static final CsvTable TABLE = CsvTable.of().maxBytes(Long.MAX_VALUE);

    private SameRowsAndFindings() {}

    static void hold(byte[] file) throws IOException {
        List<String> rows = new ArrayList<>();
        List<Finding> findings = TABLE.read(
                        new ByteArrayInputStream(file), row -> rows.add(row.line() + " " + row.cells()))
                .findings()
                .all();
        List<String> scanned = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        boolean begun = false;
        try {
            CsvRecords records = new CsvRecords(new ByteArrayInputStream(file), TABLE);
            begun = true;
            found.addAll(records.notes().all());
            while (records.next()) {
                List<String> cells = records.cells();
                records.header()
                        .ragged(records.line(), cells.size())
                        .ifPresentOrElse(found::add, () -> scanned.add(records.line() + " " + cells));
            }
        } catch (RefusedException e) {
            found.addAll(e.findings().all());
        }

        assertThat(scanned).isEqualTo(rows);
        // A header that is refused is refused for its errors alone.
        assertThat(found).isEqualTo(begun ? findings : errors(findings));
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
