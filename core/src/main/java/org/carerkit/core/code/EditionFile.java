package org.carerkit.core.code;

import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.code.CodeListEdition.MappingTarget;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Reads the file of one edition. A bad line is refused with its number. */
final class EditionFile {

    private static final Set<String> HEADERS = Set.of("list", "edition", "source", "date", "maps-to", "check-digit");
    private static final List<String> COLUMNS = List.of("code", "display", "flags", "maps-to");

    private final ResourceTable table;

    private EditionFile(ResourceTable table) {
        this.table = table;
    }

    static CodeListEdition read(String name, Reader reader) {
        return new EditionFile(ResourceTable.read(name, reader, HEADERS, COLUMNS)).edition();
    }

    static CodeListEdition read(String name, @Nullable InputStream resource) {
        return new EditionFile(ResourceTable.read(name, resource, HEADERS, COLUMNS)).edition();
    }

    private CodeListEdition edition() {
        if (table.has("check-digit") && !table.header("check-digit").equals("verhoeff")) {
            throw table.problem(1, "the only check digit known is verhoeff");
        }
        MappingTarget target = target();
        Map<String, CodeEntry> entries = table.rowsBy("code", row -> entry(row, target));
        return new CodeListEdition(table, table.date("date"), target, entries);
    }

    private CodeEntry entry(CsvRow row, @Nullable MappingTarget target) {
        String code = row.text("code");
        String display = row.text("display");
        String mapsTo = row.text("maps-to");
        if (code.isEmpty() || display.isEmpty()) {
            throw table.problem(row.line(), "a code and its display are needed");
        }
        if (mapsTo.isEmpty() != (target == null)) {
            throw table.problem(row.line(), "a code maps to another exactly where the header maps-to says where");
        }
        return new CodeEntry(
                code, display, table.constants(row, "flags", CodeFlag.class), mapsTo.isEmpty() ? null : mapsTo);
    }

    private @Nullable MappingTarget target() {
        if (!table.has("maps-to")) {
            return null;
        }
        String text = table.header("maps-to");
        int space = text.indexOf(' ');
        if (space <= 0 || space == text.length() - 1) {
            throw table.problem(1, "the header maps-to is written \"LIST EDITION\"");
        }
        return new MappingTarget(text.substring(0, space), text.substring(space + 1));
    }
}
