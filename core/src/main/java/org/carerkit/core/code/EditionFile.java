package org.carerkit.core.code;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.code.CodeListEdition.MappingTarget;
import org.carerkit.core.internal.Table;
import org.jspecify.annotations.Nullable;

/** Reads the file of one edition: every line, or the number of the line that is wrong. */
final class EditionFile {

    private static final Set<String> HEADERS = Set.of("list", "edition", "source", "date", "maps-to", "check-digit");
    private static final List<String> COLUMNS = List.of("code", "display", "flags", "maps-to");

    private final Table table;

    private EditionFile(Table table) {
        this.table = table;
    }

    static CodeListEdition read(String name, Reader reader) {
        return new EditionFile(Table.read(name, reader, HEADERS, COLUMNS)).edition();
    }

    private CodeListEdition edition() {
        if (table.has("check-digit") && !table.header("check-digit").equals("verhoeff")) {
            throw table.problem(1, "the only check digit known is verhoeff");
        }
        MappingTarget target = target();
        Map<String, CodeEntry> entries = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            CodeEntry entry = entry(row, target);
            if (entries.put(entry.code(), entry) != null) {
                throw table.problem(row.line(), "the code is already listed");
            }
        }
        return new CodeListEdition(table, date(), target, entries);
    }

    private CodeEntry entry(Table.Row row, @Nullable MappingTarget target) {
        String code = row.fields().get(0);
        String display = row.fields().get(1);
        String mapsTo = row.fields().get(3);
        if (code.isEmpty() || display.isEmpty()) {
            throw table.problem(row.line(), "a code and its display are needed");
        }
        if (mapsTo.isEmpty() != (target == null)) {
            throw table.problem(row.line(), "a code maps to another exactly where the header maps-to says where");
        }
        return new CodeEntry(code, display, flags(row), mapsTo.isEmpty() ? null : mapsTo);
    }

    private Set<CodeFlag> flags(Table.Row row) {
        String text = row.fields().get(2);
        if (text.isEmpty()) {
            return Set.of();
        }
        Set<CodeFlag> flags = EnumSet.noneOf(CodeFlag.class);
        for (String word : text.split(" ", -1)) {
            flags.add(flag(row, word));
        }
        return flags;
    }

    private CodeFlag flag(Table.Row row, String word) {
        for (CodeFlag flag : CodeFlag.values()) {
            if (flag.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return flag;
            }
        }
        throw table.problem(row.line(), "no flag is called \"" + word + "\"");
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

    // Without a DateTimeFormatter, which costs a fresh JVM more time than all the files together.
    private LocalDate date() {
        String text = table.header("date");
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } catch (NumberFormatException | DateTimeException e) {
                throw problemWithDate();
            }
        }
        throw problemWithDate();
    }

    private IllegalArgumentException problemWithDate() {
        return table.problem(1, "the header date is written year-month-day");
    }

    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }
}
