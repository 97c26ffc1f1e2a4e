package org.carerkit.core.code;

import static java.util.Objects.requireNonNull;

import java.io.Reader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.csv.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a code list: its codes, its source, and the older edition that it maps to.
 *
 * <p>An edition without a name belongs to a list that is not versioned here. It serves any edition that the data names.
 */
public final class CodeListEdition {

    private final String list;
    private final @Nullable String name;
    private final String source;
    private final LocalDate date;
    private final boolean verhoeff;
    private final @Nullable MappingTarget target;
    private final List<CodeEntry> entries;
    private final Map<String, CodeEntry> byCode;

    CodeListEdition(
            ResourceTable table, LocalDate date, @Nullable MappingTarget target, Map<String, CodeEntry> byCode) {
        this.list = table.header("list");
        this.name = table.has("edition") ? table.header("edition") : null;
        this.source = table.header("source");
        this.date = date;
        this.verhoeff = table.has("check-digit");
        this.target = target;
        this.byCode = new HashMap<>(byCode);
        this.entries = List.copyOf(byCode.values());
    }

    /**
     * Reads an edition from a file in the format of CarerKit's own. The caller closes the reader.
     *
     * <pre>{@code
     * # list: our-referral-reasons
     * # edition: 2026
     * # source: Our carers' service, referral form of May 2026
     * # date: 2026-05-01
     * code,display,flags,maps-to
     * A,Asked for advice,,
     * }</pre>
     *
     * <p>Optional headers: {@code edition}; {@code maps-to: LIST EDITION}, which makes the last field of every row name
     * a code of that edition; {@code check-digit: verhoeff}. Flags are separated by spaces.
     *
     * @param name what messages call the file
     * @throws IllegalArgumentException at the first wrong line, with the name and the line
     */
    public static CodeListEdition read(String name, Reader reader) {
        return EditionFile.read(requireNonNull(name, "name"), requireNonNull(reader, "reader"));
    }

    /** The id of its list. */
    public String list() {
        return list;
    }

    /** The name of the edition, such as {@code 2021}; empty in a list that is not versioned here. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The publisher, and where the list was read. */
    public String source() {
        return source;
    }

    /**
     * The date from which this edition applies. For a list that is not versioned here, the date on which it was read.
     */
    public LocalDate date() {
        return date;
    }

    /** The codes, in the order of the file. */
    public List<CodeEntry> entries() {
        return entries;
    }

    /** Finds a code and its meaning. */
    public Optional<CodeEntry> find(String code) {
        return Optional.ofNullable(byCode.get(requireNonNull(code, "code")));
    }

    /** The edition that {@link CodeEntry#mapsTo()} refers to. */
    Optional<MappingTarget> target() {
        return Optional.ofNullable(target);
    }

    boolean has(String code) {
        return byCode.containsKey(code);
    }

    boolean hasVerhoeffDigit() {
        return verhoeff;
    }

    boolean isCalled(String edition) {
        return name == null || name.equals(edition);
    }

    /** The list and the edition. */
    @Override
    public String toString() {
        return name == null ? list : list + " " + name;
    }

    /** The list and edition that an edition's codes map to. */
    record MappingTarget(String list, String edition) {}
}
