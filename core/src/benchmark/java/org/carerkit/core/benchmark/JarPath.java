package org.carerkit.core.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class paths of those compared, taken from this JVM's own. Maven lists each dependency with what it brings, but for
 * what was listed before.
 */
public record JarPath(List<Path> jars) {

    /** Everything on this JVM's class path, the tests and the benchmarks first. */
    public static JarPath everything() {
        return new JarPath(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    }

    /** The jar of this module as it would be published. */
    public static JarPath ofModule() {
        return new JarPath(
                Stream.of(System.getProperty("benchmark.jar")).map(Path::of).toList());
    }

    /** Those whose file name begins with one of these. */
    public JarPath named(String... beginnings) {
        return new JarPath(jars.stream()
                .filter(jar ->
                        Arrays.stream(beginnings).anyMatch(jar.getFileName().toString()::startsWith))
                .toList());
    }

    /** From the first named so (inclusive) to the first named so (exclusive). */
    public JarPath between(String first, String end) {
        return new JarPath(jars.subList(find(first), find(end)));
    }

    private int find(String beginning) {
        for (int i = 0; i < jars.size(); i++) {
            if (jars.get(i).getFileName().toString().startsWith(beginning)) {
                return i;
            }
        }
        throw new IllegalStateException(beginning + " is not on the class path");
    }

    /** These, then those. */
    public JarPath and(JarPath others) {
        List<Path> both = new ArrayList<>(jars);
        both.addAll(others.jars);
        return new JarPath(both.stream().distinct().toList());
    }

    /** As the option of {@code java}. */
    public String text() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Bytes of all files. */
    public long bytes() {
        return jars.stream().mapToLong(JarPath::size).sum();
    }

    /** A file's length. */
    public static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
