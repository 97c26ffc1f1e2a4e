package org.carerkit.core.carer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.internal.Table;

/** Reads the definitions that come with CarerKit, each from its file and strictly. */
final class AgeBandFiles {

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
        try (InputStream in = AgeBandFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            return read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static AgeBands read(String name, Reader reader) {
        Table table = Table.read(name, reader, Set.of("bands", "source", "date"), List.of("kind", "from", "to"));
        List<AgeBand> bands = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            bands.add(band(table, row));
        }
        return AgeBands.of(table.header("bands"), table.header("source") + ", " + table.header("date"), bands);
    }

    private static AgeBand band(Table table, Table.Row row) {
        String to = row.fields().get(2);
        try {
            return new AgeBand(
                    CarerKind.valueOf(
                            row.fields().get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
                    Integer.parseInt(row.fields().get(1)),
                    to.isEmpty() ? AgeBand.OPEN : Integer.parseInt(to));
        } catch (IllegalArgumentException e) {
            throw table.problem(row.line(), "a band has a kind, a lower age and an upper age or nothing");
        }
    }
}
