package org.carerkit.flag.sharing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.flag.event.FlagField;

/** The table of purposes, recipients and fields as it stands in its file. A bad line is an error, never skipped. */
record FieldTable(String edition, String source, Map<Purpose, Map<RecipientKind, Set<FlagField>>> rows) {

    private static final String HEADER = "purpose,recipient,fields";

    static FieldTable read(String resource) {
        InputStream stream = FieldTable.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("No resource " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(resource, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FieldTable parse(String name, List<String> lines) {
        Map<Purpose, Map<RecipientKind, Set<FlagField>>> rows = new EnumMap<>(Purpose.class);
        int header = lines.indexOf(HEADER);
        if (header < 0) {
            throw new IllegalArgumentException(name + ": no line " + HEADER);
        }
        for (int i = header + 1; i < lines.size(); i++) {
            try {
                addRow(rows, lines.get(i).split(",", -1));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        List<String> comments = lines.subList(0, header);
        return new FieldTable(comment(name, comments, "edition"), comment(name, comments, "source"), rows);
    }

    private static void addRow(Map<Purpose, Map<RecipientKind, Set<FlagField>>> rows, String[] cells) {
        if (cells.length != 3) {
            throw new IllegalArgumentException("three cells are needed");
        }
        Set<FlagField> fields = EnumSet.noneOf(FlagField.class);
        for (String field : cells[2].split(" ", -1)) {
            if (!fields.add(constant(FlagField.class, field))) {
                throw new IllegalArgumentException("a field stands there twice");
            }
        }
        Set<FlagField> before = rows.computeIfAbsent(
                        constant(Purpose.class, cells[0]), purpose -> new EnumMap<>(RecipientKind.class))
                .put(constant(RecipientKind.class, cells[1]), fields);
        if (before != null) {
            throw new IllegalArgumentException("this purpose and recipient have a line already");
        }
    }

    /** JSON names are the constants' names with hyphens. */
    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().replace('_', '-').equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " is called so"));
    }

    private static String comment(String name, List<String> comments, String key) {
        String start = "# " + key + ": ";
        return comments.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": no line " + start));
    }

    Set<FlagField> fields(Purpose purpose, RecipientKind recipient) {
        return rows.getOrDefault(purpose, Map.of()).getOrDefault(recipient, Set.of());
    }
}
