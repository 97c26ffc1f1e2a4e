package org.carerkit.examples.commandline.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.examples.commandline.terminal.CsvInput;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.disclosure.Background;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.PublishedTable;
import picocli.CommandLine.Option;

/** The published tables that a reader can compare with the table at hand. */
final class BackgroundTables {

    private static final CsvTable PARTS = CsvTable.of("row", "part").withoutOthers();

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = "The same table as it was published before: no difference may show a small group.")
    private List<String> earlier = new ArrayList<>();

    @Option(
            names = "--around",
            paramLabel = "FILE",
            description = "A table, already published, of the same people over areas that contain these; with --parts.")
    private List<String> around = new ArrayList<>();

    @Option(
            names = "--parts",
            paramLabel = "FILE",
            description =
                    "What the areas of --around consist of: CSV with the header row,part and a line for each row of "
                            + "this table within a row of that one.")
    private Optional<String> parts = Optional.empty();

    @Option(
            names = "--beside",
            paramLabel = "FILE",
            description = "A table, already published, of the same people in the same rows: again, or by another "
                    + "characteristic. Rows and columns are matched by name, and each row's total is the same in both.")
    private List<String> beside = new ArrayList<>();

    /** Returns what is known beside a table, including that carers recognise their own cell. */
    Background of(CountTable table, Environment environment) {
        if (around.isEmpty() == parts.isPresent()) {
            throw new UnusableInputException("--around and --parts go together.");
        }
        List<Nesting> nested = new ArrayList<>();
        around(table, environment, nested);
        for (String name : beside) {
            PublishedTable other = CountTableFile.read(name, environment).published();
            Map<String, List<String>> rows = new LinkedHashMap<>();
            other.rows().stream().filter(table.rows()::contains).forEach(row -> rows.put(row, List.of(row)));
            if (rows.isEmpty()) {
                throw new UnusableInputException(name + ", line 2, column 1: no row is called like one of the table.");
            }
            nested.add(new Nesting(other, rows, true));
        }
        PublishedTable[] before = earlier.stream()
                .map(name -> CountTableFile.read(name, environment).published())
                .toArray(PublishedTable[]::new);
        return Background.CARERS_THEMSELVES.withEarlier(before).withNested(nested.toArray(Nesting[]::new));
    }

    private void around(CountTable table, Environment environment, List<Nesting> nested) {
        List<PublishedTable> tables = around.stream()
                .map(name -> CountTableFile.read(name, environment).published())
                .toList();
        Set<String> areas = new LinkedHashSet<>();
        tables.forEach(other -> areas.addAll(other.rows()));
        Map<String, List<String>> consist =
                parts.map(name -> parts(name, areas, table, environment)).orElse(Map.of());
        for (PublishedTable other : tables) {
            Map<String, List<String>> rows = new HashMap<>(consist);
            rows.keySet().retainAll(other.rows());
            nested.add(new Nesting(other, rows));
        }
    }

    private static Map<String, List<String>> parts(
            String name, Set<String> areas, CountTable table, Environment environment) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        CsvInput.read(name, PARTS, environment, row -> {
            String area = row.text("row");
            String part = row.text("part");
            if (!areas.contains(area)) {
                throw new UnusableInputException(
                        name + ", " + row.place("row") + ": no table of --around has this row.");
            }
            List<String> known = parts.computeIfAbsent(area, any -> new ArrayList<>());
            if (!table.rows().contains(part) || known.contains(part)) {
                throw new UnusableInputException(name + ", " + row.place("part")
                        + (known.contains(part) ? ": said before." : ": the table has no such row."));
            }
            known.add(part);
        });
        return parts;
    }
}
