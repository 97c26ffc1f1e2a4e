package org.carerkit.core.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A small table that a program ships as a resource, such as rates, rules or a code list. It is read strictly when the
 * program starts.
 *
 * <pre>{@code
 * # edition: 2026
 * # source: Our carers' service, referral form of May 2026
 * # date: 2026-05-01
 * code,display
 * A,"Asked for advice, or for a break"
 * }</pre>
 *
 * <p>Header lines {@code # key: value} come first, then one line of column names, then one line per row. The first
 * wrong line is refused with its number: an unknown or repeated key, different columns, a blank line, spaces around a
 * cell, or a row of a different length.
 */
public final class ResourceTable {

    private final String name;
    private final Map<String, String> headers = new HashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private ResourceTable(String name) {
        this.name = name;
    }

    /**
     * Reads a resource to its end and closes it.
     *
     * @param name what messages call the file
     * @param resource the result of {@link Class#getResourceAsStream}
     * @param keys the keys that the header lines may have
     * @param columns the column names, in order
     * @throws IllegalStateException if the resource is missing
     * @throws IllegalArgumentException at the first wrong line, with the name and the line
     */
    public static ResourceTable read(
            String name, @Nullable InputStream resource, Set<String> keys, List<String> columns) {
        if (resource == null) {
            throw new IllegalStateException(name + " is missing from the library");
        }
        try (Reader reader = new InputStreamReader(resource, UTF_8)) {
            return read(name, reader, keys, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * Reads a table to its end. The caller closes the reader.
     *
     * @param name what messages call the file
     * @param reader the text
     * @param keys the keys that the header lines may have
     * @param columns the column names, in order
     * @throws IllegalArgumentException at the first wrong line, with the name and the line
     */
    public static ResourceTable read(String name, Reader reader, Set<String> keys, List<String> columns) {
        ResourceTable table = new ResourceTable(requireNonNull(name, "name"));
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            table.readAll(text.toString(), keys, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return table;
    }

    /** The value of a required header line. */
    public String header(String key) {
        String value = headers.get(key);
        if (value == null) {
            throw problem(1, "the header \"" + key + "\" is missing");
        }
        return value;
    }

    /** True if the header line is present. */
    public boolean has(String key) {
        return headers.containsKey(key);
    }

    /**
     * The value of a required header line that is a date such as 2026-05-01.
     *
     * @throws IllegalArgumentException if it is not a date
     */
    public LocalDate date(String key) {
        String text = header(key);
        // Without DateTimeFormatter, which costs a fresh JVM more time than all the files together.
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } catch (NumberFormatException | DateTimeException e) {
                throw problemWithDate(key);
            }
        }
        throw problemWithDate(key);
    }

    private IllegalArgumentException problemWithDate(String key) {
        return problem(1, "the header " + key + " is written year-month-day");
    }

    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }

    /** The rows, in the order of the file. */
    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    /**
     * The values made from the rows, keyed by each row's cell in a column, in the order of the file.
     *
     * @param column a column whose cells are all different
     * @throws IllegalArgumentException if two rows have the same cell
     */
    public <T> Map<String, T> rowsBy(String column, Function<CsvRow, T> value) {
        Map<String, T> all = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            T said = value.apply(row);
            if (all.put(row.cell(column), said) != null) {
                throw problem(row.line(), "the " + column + " is already listed");
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * The constant that a cell names in lower case with hyphens, such as {@code young-carer}.
     *
     * @throws IllegalArgumentException if there is no such constant
     */
    public <E extends Enum<E>> E constant(CsvRow row, String column, Class<E> type) {
        return constant(row, column, row.cell(column), type);
    }

    /**
     * The constants that a cell names, separated by one space; none if the cell is empty.
     *
     * @throws IllegalArgumentException if a word is not a constant or appears twice
     */
    public <E extends Enum<E>> Set<E> constants(CsvRow row, String column, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String word : row.optional(column).map(cell -> cell.split(" ", -1)).orElse(new String[0])) {
            if (!constants.add(constant(row, column, word, type))) {
                throw problem(row.line(), "\"" + word + "\" stands twice in " + column);
            }
        }
        return Collections.unmodifiableSet(constants);
    }

    private <E extends Enum<E>> E constant(CsvRow row, String column, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return constant;
            }
        }
        throw problem(row.line(), column + " does not know the word \"" + word + "\"");
    }

    /** The exception to throw for a wrong line: {@code FILE, line 3: REASON}. */
    public IllegalArgumentException problem(long line, String reason) {
        return new IllegalArgumentException(name + ", line " + line + ": " + reason);
    }

    private void readAll(String text, Set<String> keys, List<String> columns) throws IOException {
        int at = 0;
        int lines = 0;
        while (text.startsWith("#", at)) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            readHeader(text.substring(at, next).strip(), ++lines, keys);
            at = next;
        }
        CsvRecords records =
                new CsvRecords(new ByteArrayInputStream(text.substring(at).getBytes(UTF_8)), Long.MAX_VALUE, lines);
        if (!records.next()) {
            throw records.fault()
                    .map(this::problem)
                    .orElseGet(() -> problem(Math.max(1, text.lines().count()), "the line of column names is missing"));
        }
        if (records.line() != lines + 1 || !records.cells().equals(columns)) {
            throw problem(lines + 1, "the columns are " + String.join(",", columns));
        }
        CsvHeader header = CsvTable.of(columns).header(records.line(), records.cells());
        long line = records.line();
        while (records.next()) {
            line++;
            // The reader skips a blank line, and a line break in a cell takes an extra line.
            checkFields(line, records.line() == line ? records.cells() : List.of(""), columns.size());
            rows.add(new CsvRow(header, line, records.cells(), fault -> {
                throw problem(fault);
            }));
        }
        records.fault().ifPresent(fault -> {
            throw problem(fault);
        });
        if (text.lines().count() > line) {
            checkFields(line + 1, List.of(""), columns.size());
        }
        if (rows.isEmpty()) {
            throw problem(line, "the table has no rows");
        }
    }

    private void readHeader(String text, int line, Set<String> keys) {
        int colon = text.indexOf(':');
        if (!text.startsWith("# ") || colon < 0) {
            throw problem(line, "a header is written \"# key: value\"");
        }
        String key = text.substring(2, colon);
        String value = text.substring(colon + 1).strip();
        if (!keys.contains(key)) {
            throw problem(line, "no header is called \"" + key + "\"");
        }
        if (value.isEmpty() || headers.put(key, value) != null) {
            throw problem(line, "the header \"" + key + "\" is empty or repeated");
        }
    }

    private void checkFields(long line, List<String> cells, int columns) {
        for (String cell : cells) {
            if (!cell.equals(cell.strip())) {
                throw problem(line, "a field has white space around it");
            }
        }
        if (cells.size() != columns) {
            throw problem(line, columns + " fields expected, " + cells.size() + " found");
        }
    }

    private IllegalArgumentException problem(Finding fault) {
        FindingCode code = fault.code();
        return new IllegalArgumentException(name + ", " + fault.path() + ": " + code.id() + " " + fault.message());
    }
}
