package org.carerkit.flag.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.carer.CarerKind;

/**
 * Services for carers, read from a file that the partner owns:
 *
 * <pre>{@code
 * # edition: exampleton-2026-1
 * # source: Exampleton Carers' Partnership
 * id,name,offers,audience,area,contact,how-to-refer
 * respite,Exampleton Breaks,"breaks, day and night",adult-carer parent-carer,Exampleton,01632 960002,ask the carer first
 * }</pre>
 *
 * <p>{@code audience} is {@code all} or kinds of carer, separated by spaces. Every cell has to be filled, and a bad line is
 * an error, never skipped. Immutable.
 */
public final class ServiceDirectory {

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

    /** Services that do not exist, in a town that does not exist: for trying things out. */
    public static ServiceDirectory fictional() {
        InputStream file = ServiceDirectory.class.getResourceAsStream("services-fictional.csv");
        if (file == null) {
            throw new IllegalStateException("The directory is missing from the jar");
        }
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return read("services-fictional.csv", reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a directory to its end; the caller closes the reader.
     *
     * @param name how the file is called in a message
     * @param reader the text
     * @throws IllegalArgumentException with name and line, at the first line that is wrong
     */
    public static ServiceDirectory read(String name, Reader reader) {
        List<String> lines = new BufferedReader(reader).lines().toList();
        int header = lines.indexOf(String.join(",", COLUMNS));
        if (header < 0) {
            throw new IllegalArgumentException(name + ": no line " + String.join(",", COLUMNS));
        }
        Map<String, CarerService> services = new LinkedHashMap<>();
        for (int i = header + 1; i < lines.size(); i++) {
            try {
                CarerService service = service(CsvLine.cells(lines.get(i)));
                if (services.putIfAbsent(service.id(), service) != null) {
                    throw new IllegalArgumentException("this id has a line already");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        List<String> comments = lines.subList(0, header);
        return new ServiceDirectory(comment(name, comments, "edition"), comment(name, comments, "source"), services);
    }

    private static CarerService service(List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(COLUMNS.size() + " cells are needed");
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (cells.get(i).isBlank()) {
                throw new IllegalArgumentException(COLUMNS.get(i) + " is empty");
            }
        }
        return new CarerService(
                id(cells.get(0)),
                cells.get(1),
                cells.get(2),
                audience(cells.get(3)),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    private static String id(String cell) {
        boolean fits = cell.length() <= LONGEST_ID
                && cell.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (!fits) {
            throw new IllegalArgumentException("the id needs 1 to 64 small letters, digits and hyphens");
        }
        return cell;
    }

    private static Set<CarerKind> audience(String cell) {
        Set<CarerKind> kinds = EnumSet.noneOf(CarerKind.class);
        if (!cell.equals("all")) {
            for (String name : cell.split(" ", -1)) {
                if (!kinds.add(kind(name))) {
                    throw new IllegalArgumentException("a kind of carer stands there twice");
                }
            }
        }
        return kinds;
    }

    private static CarerKind kind(String name) {
        return Arrays.stream(CarerKind.values())
                .filter(kind ->
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of carer is called so"));
    }

    private static String comment(String name, List<String> comments, String key) {
        String start = "# " + key + ": ";
        return comments.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": no line " + start));
    }

    /** Which edition. */
    public String edition() {
        return edition;
    }

    /** Whose directory it is. */
    public String source() {
        return source;
    }

    /** Every service, in the file's order. */
    public List<CarerService> all() {
        return List.copyOf(services.values());
    }

    /** True when there is a service of this id. */
    public boolean has(String id) {
        return services.containsKey(id);
    }

    /** The service of an id. */
    public Optional<CarerService> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /** The services of an area for a kind of carer, in the file's order. */
    public List<CarerService> serving(String area, CarerKind kind) {
        return services.values().stream()
                .filter(service -> service.area().equals(area) && service.isFor(kind))
                .toList();
    }

    /** Edition and count. */
    @Override
    public String toString() {
        return "ServiceDirectory[" + edition + ", " + services.size() + " services]";
    }
}
