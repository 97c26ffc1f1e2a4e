package org.carerkit.core.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of golden outputs: files that a program wrote once, kept in the source tree, and compared byte for byte with what it
 * writes now. The folder holds exactly the files that are added; a file that is new or no longer written is a difference.
 *
 * <pre>{@code
 * GoldenFiles golden = new GoldenFiles("tour"); // src/test/golden/tour
 * golden.mask("root", "[0-9a-f]{64}");
 * golden.add("checkpoint.json", text);
 * golden.compare();
 * }</pre>
 *
 * <p>With {@code -Dgolden.renew} each file that differs is rewritten and the test still fails, so that no build can pass by
 * renewing. A file larger than 200,000 bytes is kept as a {@link Digest}. The whole output that differs is left in
 * {@code target/golden}.
 */
public final class GoldenFiles {

    private static final int WHOLE = 200_000; // bytes
    private static final Path KEPT = Path.of("src", "test", "golden");
    private static final Path PRODUCED = Path.of("target", "golden");

    private final Path kept;
    private final Path left;
    private final boolean renews;
    private final Map<String, Pattern> masks = new LinkedHashMap<>();
    private final Map<String, String> masked = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, byte[]> whole = new HashMap<>();
    private final SortedMap<String, byte[]> compared = new TreeMap<>();

    /**
     * The golden outputs of one folder of this module.
     *
     * @param folder its name below {@code src/test/golden}
     */
    public GoldenFiles(String folder) {
        this(KEPT.resolve(folder), PRODUCED.resolve(folder), Boolean.getBoolean("golden.renew"));
    }

    GoldenFiles(Path kept, Path left, boolean renews) {
        this.kept = kept;
        this.left = left;
        this.renews = renews;
    }

    /**
     * Replaces a value that changes from run to run with {@code <name>}, in every file added afterwards. Masks apply in the
     * order in which they were set.
     *
     * @param name what the value is
     * @param pattern a regular expression for the value, over ASCII
     */
    public void mask(String name, String pattern) {
        masks.put(name, Pattern.compile(pattern));
    }

    /**
     * Masks a value and numbers it: {@code <name 1>} is the first value, {@code <name 2>} the next different one. The same
     * value has the same number in every file.
     */
    public void number(String name, String pattern) {
        mask(name, pattern);
        numbers.put(name, 0);
    }

    /** Adds a text, in UTF-8. */
    public void add(String name, String text) {
        add(name, text.getBytes(UTF_8));
    }

    /**
     * Adds a file.
     *
     * @param name its path in the folder, separated by {@code /}
     * @param bytes its content
     */
    public void add(String name, byte[] bytes) {
        byte[] steady =
                masks.isEmpty() ? bytes : masked(new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1);
        whole.put(name, steady);
        if (steady.length > WHOLE) {
            compared.put(name + Digest.SUFFIX, Digest.of(steady).getBytes(UTF_8));
        } else {
            compared.put(name, steady);
        }
    }

    private String masked(String text) {
        String result = text;
        for (Map.Entry<String, Pattern> mask : masks.entrySet()) {
            result = mask.getValue().matcher(result).replaceAll(match -> named(mask.getKey(), match.group()));
        }
        return result;
    }

    private String named(String name, String value) {
        if (!numbers.containsKey(name)) {
            return "<" + name + ">";
        }
        return masked.computeIfAbsent(
                name + ' ' + value, same -> "<" + name + " " + numbers.merge(name, 1, Integer::sum) + ">");
    }

    /**
     * Compares everything that was added with the files that are kept.
     *
     * @throws AssertionError if anything differs; it shows the first difference of each file
     */
    public void compare() throws IOException {
        List<String> differences = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(compared.keySet());
        names.addAll(namesIn(kept));
        for (String name : names) {
            difference(name, differences);
        }
        report(differences, renews);
    }

    private void difference(String name, List<String> differences) throws IOException {
        Path file = kept.resolve(name);
        byte[] now = compared.get(name);
        if (now == null) {
            differences.add(file + " is kept, but was not written this time.");
            if (renews) {
                Files.delete(file);
            }
        } else if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), now)) {
            differences.add(differs(file, now));
            if (renews) {
                Files.createDirectories(file.getParent());
                Files.write(file, now);
            } else {
                differences.add("The whole output: " + leave(name));
            }
        }
    }

    private Path leave(String name) throws IOException {
        String own = whole.containsKey(name) ? name : name.substring(0, name.length() - Digest.SUFFIX.length());
        Path file = left.resolve(own);
        Files.createDirectories(file.getParent());
        return Files.write(file, whole.get(own));
    }

    /**
     * Compares a text with a single file elsewhere in the module, such as a schema or a page in Markdown.
     * {@code -Dgolden.renew} rewrites that file, and the test still fails.
     */
    public static void compare(Path file, String text) throws IOException {
        boolean renews = Boolean.getBoolean("golden.renew");
        byte[] now = text.getBytes(UTF_8);
        List<String> differences = new ArrayList<>();
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), now)) {
            differences.add(differs(file, now));
            if (renews) {
                Files.write(file, now);
            }
        }
        report(differences, renews);
    }

    private static String differs(Path file, byte[] now) throws IOException {
        return Files.exists(file) ? FirstDifference.of(file, now) : file + " does not exist yet.";
    }

    private static void report(List<String> differences, boolean renews) {
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n", differences)
                    + (renews
                            ? "\nRewritten. The test fails all the same, so that no build passes by -Dgolden.renew."
                            : "\nIf this change is intended, -Dgolden.renew rewrites the files: see CONTRIBUTING.md."));
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
