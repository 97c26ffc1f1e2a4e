package org.carerkit.hl7v2;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Translates the codes and local texts of senders to relationships. It is a file with the columns
 * {@code text,patient_is,carer}: the content of NK1-3 or NK1-7, what the patient is to that contact (the name of a
 * {@link Relationship}, or empty), and {@code yes}, {@code no}, {@code paid} or {@code ask}. Lines {@code # key: value} may
 * come first, with the keys about, source, edition, date and carer. A bad line is refused with its number.
 */
public final class RelationshipTable {

    private static final String STANDARD = "relationships.csv";
    private static final Set<String> KEYS = Set.of("about", "source", "edition", "date", "carer");
    private static final List<String> COLUMNS = List.of("text", "patient_is", "carer");

    private final Map<String, Meaning> meanings = new HashMap<>();

    private RelationshipTable(ResourceTable table) {
        for (CsvRow row : table.rows()) {
            if (meanings.put(key(row.needed("text")), Meaning.of(table, row)) != null) {
                throw table.problem(row.line(), "the text is already listed");
            }
        }
    }

    /** The table that comes with this library: HL7 table 0063, plus what is common in practice. */
    public static RelationshipTable standard() {
        return read(STANDARD, RelationshipTable.class.getResourceAsStream(STANDARD));
    }

    /**
     * Reads a table to its end and closes it.
     *
     * @param name what an error calls it: a file or a setting
     * @param table the bytes of the table, in UTF-8
     * @throws IllegalArgumentException with the line, column and reason of the first bad line
     */
    public static RelationshipTable read(String name, @Nullable InputStream table) {
        return new RelationshipTable(ResourceTable.read(name, table, KEYS, COLUMNS));
    }

    private enum Care {
        YES,
        NO,
        PAID,
        ASK
    }

    /**
     * The meaning of a text.
     *
     * @param relationship what the patient is to the contact, or null if the text does not say
     * @param carer whether the contact looks after the patient unpaid
     * @param asks whether the ward must ask, because the text means a paid carer to some and an unpaid one to others
     */
    record Meaning(@Nullable Relationship relationship, boolean carer, boolean asks) {

        private static Meaning of(ResourceTable table, CsvRow row) {
            boolean told = row.optional("patient_is").isPresent();
            Care care = table.constant(row, "carer", Care.class);
            return new Meaning(
                    told ? table.constant(row, "patient_is", Relationship.class) : null,
                    care == Care.YES,
                    care == Care.ASK);
        }
    }

    /** The meaning of a code or text, whatever its spacing and case; empty if the table does not have it. */
    Optional<Meaning> meaning(String text) {
        return Optional.ofNullable(meanings.get(key(text)));
    }

    private static String key(String text) {
        return text.strip().replaceAll("[\\s_-]+", " ").toUpperCase(Locale.ROOT);
    }
}
