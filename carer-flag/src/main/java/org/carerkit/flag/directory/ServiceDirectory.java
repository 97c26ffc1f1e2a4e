package org.carerkit.flag.directory;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.ResourceTable;

/**
 * Lists services for carers, read from a file that the partner owns:
 *
 * <pre>{@code
 * # edition: exampleton-2026-1
 * # source: Exampleton Carers' Partnership
 * id,name,offers,audience,area,contact,how-to-refer
 * respite,Exampleton Breaks,"breaks, day and night",adult-carer parent-carer,Exampleton,01632 960002,ask the carer first
 * }</pre>
 *
 * <p>{@code audience} is {@code all}, or kinds of carer separated by spaces. A header line {@code date} is optional.
 * Every cell must be filled. A bad line is an error and is never skipped. Immutable.
 */
public final class ServiceDirectory {

    private static final Set<String> KEYS = Set.of("edition", "source", "date");
    private static final List<String> COLUMNS =
            List.of("id", "name", "offers", "audience", "area", "contact", "how-to-refer");
    private static final int LONGEST_ID = 64;

    private final String edition;
    private final String source;
    private final Map<String, CarerService> services;

    private ServiceDirectory(String edition, String source, Map<String, CarerService> services) {
        this.edition = edition;
        this.source = source;
        this.services = services;
    }

    /** Returns fictional services in a fictional town, for trying things out. */
    public static ServiceDirectory fictional() {
        String name = "services-fictional.csv";
        return of(ResourceTable.read(name, ServiceDirectory.class.getResourceAsStream(name), KEYS, COLUMNS));
    }

    /**
     * Reads a directory to its end. The caller closes the reader.
     *
     * @param name the name of the file in messages
     * @param reader the text
     * @throws IllegalArgumentException at the first bad line, with name and line number
     */
    public static ServiceDirectory read(String name, Reader reader) {
        return of(ResourceTable.read(name, reader, KEYS, COLUMNS));
    }

    private static ServiceDirectory of(ResourceTable table) {
        Map<String, CarerService> services = table.rowsBy("id", row -> service(table, row));
        return new ServiceDirectory(table.header("edition"), table.header("source"), services);
    }

    private static CarerService service(ResourceTable table, CsvRow row) {
        String id = row.needed("id");
        boolean fits = id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (!fits) {
            throw table.problem(row.line(), "the id needs 1 to 64 small letters, digits and hyphens");
        }
        boolean all = row.needed("audience").equals("all");
        return new CarerService(
                id,
                row.needed("name"),
                row.needed("offers"),
                all ? Set.of() : table.constants(row, "audience", CarerKind.class),
                row.needed("area"),
                row.needed("contact"),
                row.needed("how-to-refer"));
    }

    /** Returns the edition. */
    public String edition() {
        return edition;
    }

    /** Returns the owner of the directory. */
    public String source() {
        return source;
    }

    /** Returns every service, in the file's order. */
    public List<CarerService> all() {
        return List.copyOf(services.values());
    }

    /** Returns true if there is a service with an id. */
    public boolean has(String id) {
        return services.containsKey(id);
    }

    /** Returns the service with an id. */
    public Optional<CarerService> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /** Returns the services of an area for a kind of carer, in the file's order. */
    public List<CarerService> serving(String area, CarerKind kind) {
        return services.values().stream()
                .filter(service -> service.area().equals(area) && service.isFor(kind))
                .toList();
    }

    /** Shows the edition and the number of services. */
    @Override
    public String toString() {
        return "ServiceDirectory[" + edition + ", " + services.size() + " services]";
    }
}
