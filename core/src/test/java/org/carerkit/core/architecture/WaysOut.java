package org.carerkit.core.architecture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.core.architecture.FieldReach.Reached;
import org.carerkit.core.golden.GoldenFiles;

/**
 * The list of every way out of a program: what it can write of a carer, and what decides that. Programs make it from
 * the running thing (its end points, commands, connectors, pages and files), and keep it in
 * {@code src/test/golden/ways-out/ways-out.txt}, three lines a way out:
 *
 * <pre>{@code
 * end point GET /fhir/Patient/{id}
 *   writes: what Disclosures allows
 *   fields: Carer Person; undecided: -; decided by: Disclosures
 * }</pre>
 *
 * <p>A person writes the second line, and byte code the third. The second begins with one of {@link Writes}.
 */
public final class WaysOut {

    private static final String FILE = "ways-out.txt";
    private static final Path KEPT = Path.of("src", "test", "golden", "ways-out", FILE);
    private static final String UNKNOWN = "?";

    private final SortedMap<String, Reached> found = new TreeMap<>();

    /** What a way out writes of a carer. */
    public enum Writes {
        /** Nothing of any person. A test of incidents shows it if there is a register behind it. */
        NOTHING("nothing of a person"),
        /** States, days, counts and pseudonyms. A test of incidents shows it. */
        NO_FIELD("no field of "),
        /** What whoever reads it gave it in the same call; there is no register behind it. */
        GIVEN("what it was given"),
        /** A folder of fictional people. */
        SAMPLE("a sample of fictional people"),
        /** What a decision allows, which is named. */
        DECIDED("what ");

        private final String words;

        Writes(String words) {
            this.words = words;
        }

        private static Writes of(String line) {
            for (Writes each : values()) {
                if (line.startsWith(each.words)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no such statement");
        }
    }

    /** Adds a way out. */
    public void add(String kind, String name, Reached reached) {
        found.put(kind + " " + name, reached);
    }

    /** Returns what was found. */
    public SortedMap<String, Reached> found() {
        return found;
    }

    /** Returns the statements of the list that is kept. */
    public static SortedMap<String, String> kept() throws IOException {
        SortedMap<String, String> statements = new TreeMap<>();
        String name = "";
        for (String line : Files.exists(KEPT) ? Files.readAllLines(KEPT) : List.<String>of()) {
            if (line.startsWith("  writes: ")) {
                statements.put(name, line.substring("  writes: ".length()));
            } else if (!line.startsWith(" ") && !line.startsWith("#")) {
                name = line;
            }
        }
        return statements;
    }

    /** Compares the list that is kept with what was found. */
    public void compare(String heading) throws IOException {
        Map<String, String> statements = kept();
        String text = found.entrySet().stream()
                .map(one -> one.getKey() + "\n  writes: " + statements.getOrDefault(one.getKey(), UNKNOWN) + "\n  "
                        + one.getValue() + "\n")
                .collect(joining("\n", "# " + heading + "\n\n", ""));
        GoldenFiles golden = new GoldenFiles("ways-out");
        golden.add(FILE, text);
        golden.compare();
    }

    /** Returns what is wrong, by the name of the way out: all of it at once. */
    public List<String> faults(Map<String, String> statements) {
        List<String> faults = new ArrayList<>();
        found.forEach((name, reached) -> {
            String statement = statements.getOrDefault(name, UNKNOWN);
            if (statement.equals(UNKNOWN)) {
                faults.add(name + " is not in the list: " + reached);
            } else {
                fault(Writes.of(statement), statement, reached).ifPresent(fault -> faults.add(name + " " + fault));
            }
        });
        statements.keySet().stream()
                .filter(name -> !found.containsKey(name))
                .forEach(name -> faults.add(name + " is in the list and no longer there"));
        return faults;
    }

    private static Optional<String> fault(Writes writes, String statement, Reached reached) {
        return switch (writes) {
            case DECIDED -> decided(statement, reached);
            case GIVEN ->
                reached.isAboutPeople() ? Optional.of("has a register behind it: " + reached) : Optional.empty();
            case NOTHING, NO_FIELD, SAMPLE -> Optional.empty();
        };
    }

    private static Optional<String> decided(String statement, Reached reached) {
        String by = statement.replaceFirst("what (\\S+) allows.*", "$1");
        if (reached.isPastTheDecision()) {
            return Optional.of("goes past the decision: " + reached);
        }
        return reached.decisions().contains(by)
                ? Optional.empty()
                : Optional.of("does not go through " + by + ": " + reached);
    }

    /** Returns the ways out with people behind them: those that the tests of incidents have to go through. */
    public List<String> aboutPeople() {
        return found.entrySet().stream()
                .filter(one -> one.getValue().isAboutPeople())
                .map(Map.Entry::getKey)
                .toList();
    }
}
