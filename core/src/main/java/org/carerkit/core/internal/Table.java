package org.carerkit.core.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small table in a text file, read strictly.
 *
 * <p>Header lines {@code # key: value} come first, then one line of column names, then one line a row. Fields are
 * separated by commas; there is no quoting, so that a field holds neither comma nor quotation mark. Blank lines, white
 * space around a field, an unknown or repeated header, and a row of another length are refused with their line.
 */
public final class Table {

    private final String name;
    private final Map<String, String> headers = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int line;

    private Table(String name) {
        this.name = name;
    }

    /**
     * One line of the table.
     *
     * @param line its number in the file, from 1
     * @param fields as many as there are columns; an empty field is an empty text
     */
    public record Row(int line, List<String> fields) {}

    /**
     * Reads a table to its end; the caller closes the reader.
     *
     * @param name how the file is called in a message
     * @param keys the headers that may stand there
     * @param columns the column names, in their order
     * @throws IllegalArgumentException with name and line, at the first line that is wrong
     */
    public static Table read(String name, Reader reader, Set<String> keys, List<String> columns) {
        Table table = new Table(name);
        try {
            BufferedReader lines = new BufferedReader(reader);
            table.readRows(lines, table.readHeaders(lines, keys), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return table;
    }

    /** A header that has to be there. */
    public String header(String key) {
        String value = headers.get(key);
        if (value == null) {
            throw problem(1, "the header \"" + key + "\" is missing");
        }
        return value;
    }

    /** True when the header is there. */
    public boolean has(String key) {
        return headers.containsKey(key);
    }

    /** The rows, in the file's order. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What is thrown for a line that is wrong: file, line, reason. */
    public IllegalArgumentException problem(int atLine, String reason) {
        return new IllegalArgumentException(name + ":" + atLine + ": " + reason);
    }

    private String readHeaders(BufferedReader lines, Set<String> keys) throws IOException {
        String text = next(lines);
        while (text != null && text.startsWith("#")) {
            int colon = text.indexOf(": ");
            if (!text.startsWith("# ") || colon < 0) {
                throw problem(line, "a header is written \"# key: value\"");
            }
            String key = text.substring(2, colon);
            String value = text.substring(colon + 2);
            if (!keys.contains(key)) {
                throw problem(line, "no header is called \"" + key + "\"");
            }
            if (value.isBlank() || headers.put(key, value) != null) {
                throw problem(line, "the header \"" + key + "\" is empty or repeated");
            }
            text = next(lines);
        }
        if (text == null) {
            throw problem(line, "the line of column names is missing");
        }
        return text;
    }

    private void readRows(BufferedReader lines, String names, List<String> columns) throws IOException {
        if (!fields(names).equals(columns)) {
            throw problem(line, "the columns are " + String.join(",", columns));
        }
        for (String text = next(lines); text != null; text = next(lines)) {
            List<String> fields = fields(text);
            if (fields.size() != columns.size()) {
                throw problem(line, columns.size() + " fields expected, " + fields.size() + " found");
            }
            rows.add(new Row(line, fields));
        }
        if (rows.isEmpty()) {
            throw problem(line, "the table has no rows");
        }
    }

    private List<String> fields(String text) {
        List<String> fields = Arrays.asList(text.split(",", -1));
        for (String field : fields) {
            if (!field.equals(field.strip()) || field.indexOf('"') >= 0) {
                throw problem(line, "a field has white space around it or holds a quotation mark");
            }
        }
        return List.copyOf(fields);
    }

    private @Nullable String next(BufferedReader lines) throws IOException {
        String text = lines.readLine();
        if (text != null) {
            line++;
        }
        return text;
    }
}
