package org.carerkit.flag.sharing;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.ResourceTable;
import org.carerkit.flag.event.FlagField;
import org.jspecify.annotations.Nullable;

/** The table of purposes, recipients and fields, as read from its file. A bad line is an error and is never skipped. */
record FieldTable(String edition, String source, Map<Purpose, Map<RecipientKind, Set<FlagField>>> rows) {

    private static final Set<String> KEYS = Set.of("edition", "source", "date");
    private static final List<String> COLUMNS = List.of("purpose", "recipient", "fields");

    static FieldTable resource(String name) {
        return read(name, FieldTable.class.getResourceAsStream(name));
    }

    static FieldTable read(String name, @Nullable InputStream file) {
        ResourceTable table = ResourceTable.read(name, file, KEYS, COLUMNS);
        Map<Purpose, Map<RecipientKind, Set<FlagField>>> rows = new EnumMap<>(Purpose.class);
        for (CsvRow row : table.rows()) {
            row.needed("fields");
            Set<FlagField> before = rows.computeIfAbsent(
                            table.constant(row, "purpose", Purpose.class),
                            purpose -> new EnumMap<>(RecipientKind.class))
                    .put(
                            table.constant(row, "recipient", RecipientKind.class),
                            table.constants(row, "fields", FlagField.class));
            if (before != null) {
                throw table.problem(row.line(), "this purpose and recipient have a line already");
            }
        }
        return new FieldTable(table.header("edition"), table.header("source"), rows);
    }

    Set<FlagField> fields(Purpose purpose, RecipientKind recipient) {
        return rows.getOrDefault(purpose, Map.of()).getOrDefault(recipient, Set.of());
    }
}
