package org.carerkit.employment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One edition of a set of rules, as its file says. A header of {@code # name: value} lines (rules, edition, source,
 * in-force-from, extent; perhaps in-force-until and expected), then {@code rule,value,provision} and a line a rule. Every
 * rule that is asked for has to be there, once, and no other; anything else stops the program when it starts.
 */
final class RuleFile {

    private static final Set<String> NEEDED = Set.of("rules", "edition", "source", "in-force-from", "extent");
    private static final Set<String> ALLOWED =
            Set.of("rules", "edition", "source", "in-force-from", "extent", "in-force-until", "expected");

    /**
     * A rule.
     *
     * @param value what it sets
     * @param provision where it stands
     */
    record Entry(String value, String provision) {}

    private final String name;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private RuleFile(String name) {
        this.name = name;
    }

    /** The edition in a resource of this package. */
    static RuleFile resource(String name, Set<String> rules) {
        try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(name, new String(in.readAllBytes(), UTF_8), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an edition.
     *
     * @throws IllegalStateException with the number of the first bad line
     */
    static RuleFile read(String name, String text, Set<String> rules) {
        RuleFile file = new RuleFile(name);
        int number = 0;
        boolean body = false;
        for (String line : text.lines().toList()) {
            number++;
            if (body) {
                file.entry(line, number, rules);
            } else if (line.equals("rule,value,provision")) {
                body = true;
            } else {
                file.headerLine(line, number);
            }
        }
        if (!file.header.keySet().containsAll(NEEDED) || !file.entries.keySet().equals(rules)) {
            throw new IllegalStateException(name + ": a part of the header or a rule is missing");
        }
        file.date("in-force-from");
        file.date("in-force-until");
        return file;
    }

    private void headerLine(String line, int number) {
        int colon = line.indexOf(": ");
        boolean fits = line.startsWith("# ") && colon > 2 && colon + 2 < line.length();
        String key = fits ? line.substring(2, colon) : "";
        if (!fits || !ALLOWED.contains(key) || header.put(key, line.substring(colon + 2)) != null) {
            throw bad(number);
        }
    }

    private void entry(String line, int number, Set<String> rules) {
        List<String> cells = cells(line);
        boolean fits = cells.size() == 3 && cells.stream().noneMatch(String::isBlank) && rules.contains(cells.get(0));
        if (!fits || entries.put(cells.get(0), new Entry(cells.get(1), cells.get(2))) != null) {
            throw bad(number);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? List.of() : cells;
    }

    private IllegalStateException bad(int line) {
        return new IllegalStateException(name + ", line " + line + ": cannot be read");
    }

    private Optional<LocalDate> date(String key) {
        try {
            return Optional.ofNullable(header.get(key)).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(name + ": " + key + " is no date", e);
        }
    }

    /** In force from this day on. */
    LocalDate from() {
        return date("in-force-from").orElseThrow();
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from())
                && date("in-force-until").map(day::isBefore).orElse(true);
    }

    String header(String key) {
        return header.getOrDefault(key, "");
    }

    Entry entry(String rule) {
        Entry entry = entries.get(rule);
        if (entry == null) {
            throw new IllegalArgumentException("rule: " + name + " has none of this name");
        }
        return entry;
    }

    int whole(String rule) {
        String value = entry(rule).value();
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + ": " + rule + " is no number", e);
        }
        throw new IllegalStateException(name + ": " + rule + " is not above zero");
    }
}
