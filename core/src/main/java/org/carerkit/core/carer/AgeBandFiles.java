package org.carerkit.core.carer;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.ResourceTable;

/** Reads the age band definitions that come with CarerKit, one file each. Any bad line is refused. */
final class AgeBandFiles {

    private static final Set<String> KEYS = Set.of("bands", "source", "date");
    private static final List<String> COLUMNS = List.of("kind", "from", "to");

    static final AgeBands STATUTE = read("statute");

    private static final Set<String> IDS = Set.of("statute", "worcestershire-2021", "worcestershire-2021-appendix-5");

    private AgeBandFiles() {}

    static Optional<AgeBands> named(String id) {
        if (id.equals(STATUTE.id())) {
            return Optional.of(STATUTE);
        }
        return IDS.contains(id) ? Optional.of(read(id)) : Optional.empty();
    }

    private static AgeBands read(String id) {
        String file = "age-bands-" + id + ".csv";
        return bands(ResourceTable.read(file, AgeBandFiles.class.getResourceAsStream(file), KEYS, COLUMNS));
    }

    static AgeBands read(String name, Reader reader) {
        return bands(ResourceTable.read(name, reader, KEYS, COLUMNS));
    }

    private static AgeBands bands(ResourceTable table) {
        List<AgeBand> bands = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            bands.add(band(table, row));
        }
        return AgeBands.of(table.header("bands"), table.header("source") + ", " + table.header("date"), bands);
    }

    private static AgeBand band(ResourceTable table, CsvRow row) {
        String to = row.text("to");
        try {
            return new AgeBand(
                    table.constant(row, "kind", CarerKind.class),
                    Integer.parseInt(row.text("from")),
                    to.isEmpty() ? AgeBand.OPEN : Integer.parseInt(to));
        } catch (IllegalArgumentException e) {
            throw table.problem(row.line(), "a band has a kind, a lower age and an upper age or nothing");
        }
    }
}
