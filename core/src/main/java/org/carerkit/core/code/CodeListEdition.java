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
 * One edition of a code list: its codes, where they come from, and the older edition that they map to.
 *
 * <p>An edition without a name belongs to a list that is not versioned here: it serves whatever edition the data names.
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
     * Reads an edition from a file such as CarerKit's own; the caller closes the reader.
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
     * <p>Optional headers: {@code edition}; {@code maps-to: LIST EDITION}, with which every row names a code of that
     * edition in its last field; {@code check-digit: verhoeff}. Several flags are separated by a space.
     *
     * @param name how the file is called in a message
     * @throws IllegalArgumentException with name and line, at the first line that is wrong
     */
    public static CodeListEdition read(String name, Reader reader) {
        return EditionFile.read(requireNonNull(name, "name"), requireNonNull(reader, "reader"));
    }

    /** The id of its list. */
    public String list() {
        return list;
    }

    /** Its name, {@code 2021} say; empty in a list that is not versioned here. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Who publishes it, and where it was read. */
    public String source() {
        return source;
    }

    /** Since when this edition stands; for a list that is not versioned here, when it was read. */
    public LocalDate date() {
        return date;
    }

    /** Its codes, in the file's order. */
    public List<CodeEntry> entries() {
        return entries;
    }

    /** What a code means. */
    public Optional<CodeEntry> find(String code) {
        return Optional.ofNullable(byCode.get(requireNonNull(code, "code")));
    }

    /** Where {@link CodeEntry#mapsTo()} leads. */
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

    /** List and edition. */
    @Override
    public String toString() {
        return name == null ? list : list + " " + name;
    }

    /** The list and edition that an edition's codes map to. */
    record MappingTarget(String list, String edition) {}
}
