package org.carerkit.employment;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a set of rules, read from its file. The file has {@code # key: value} header lines (rules, edition, source,
 * in-force-from and extent; optionally in-force-until and expected), then {@code rule,value,provision} and one line per
 * rule. Every expected rule must appear exactly once, and no other. Anything else stops the program when it starts.
 */
final class RuleFile {

    private static final Set<String> NEEDED = Set.of("rules", "edition", "source", "in-force-from", "extent");
    private static final Set<String> ALLOWED =
            Set.of("rules", "edition", "source", "in-force-from", "extent", "in-force-until", "expected");
    private static final List<String> COLUMNS = List.of("rule", "value", "provision");

    /**
     * A rule.
     *
     * @param line the line in the file
     * @param value the value that it sets
     * @param provision the provision that it rests on
     */
    record Entry(long line, String value, String provision) {

        private static Entry of(CsvRow row) {
            return new Entry(row.line(), row.needed("value"), row.needed("provision"));
        }
    }

    private final ResourceTable table;
    private final Map<String, Entry> entries;
    private final LocalDate from;
    private final @Nullable LocalDate until;

    private RuleFile(ResourceTable table) {
        this.table = table;
        NEEDED.forEach(table::header);
        entries = table.rowsBy("rule", Entry::of);
        from = table.date("in-force-from");
        until = table.has("in-force-until") ? table.date("in-force-until") : null;
    }

    /** Reads the edition in a resource of this package. */
    static RuleFile resource(String name, Set<String> rules) {
        return read(name, RuleFile.class.getResourceAsStream(name), rules);
    }

    /**
     * Reads an edition.
     *
     * @throws IllegalArgumentException with the number of the first bad line
     */
    static RuleFile read(String name, @Nullable InputStream file, Set<String> rules) {
        RuleFile read = new RuleFile(ResourceTable.read(name, file, ALLOWED, COLUMNS));
        read.entries.forEach((rule, entry) -> {
            if (!rules.contains(rule)) {
                throw read.table.problem(entry.line(), "no rule is called \"" + rule + "\"");
            }
        });
        if (read.entries.size() < rules.size()) {
            throw read.table.problem(1, "a rule is missing");
        }
        return read;
    }

    /** The first day on which the rules are in force. */
    LocalDate from() {
        return from;
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The value of a header line; empty if there is none. */
    String header(String key) {
        return table.has(key) ? table.header(key) : "";
    }

    Entry entry(String rule) {
        Entry entry = entries.get(rule);
        if (entry == null) {
            throw new IllegalArgumentException("rule: the file has no rule with this name");
        }
        return entry;
    }

    int whole(String rule) {
        Entry entry = entry(rule);
        try {
            int number = Integer.parseInt(entry.value());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw table.problem(entry.line(), "a whole number above zero is needed");
    }
}
