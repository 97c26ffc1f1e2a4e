package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A program to be run in processes that start fast, since hundreds of them are: our classes in one jar, few jars beside it,
 * and an archive of what the JVM makes of their classes, from a run before.
 */
final class ChildProcess {

    private static final List<String> NEEDED = List.of(
            "carerkit-core-", "fastcsv-", "h2-", "postgresql-", "jackson-", "jakarta.validation", "jspecify", "slf4j-");

    private final List<String> command;

    private ChildProcess(List<String> command) {
        this.command = command;
    }

    /**
     * Makes jar and archive.
     *
     * @param folder where they are put
     * @param warming arguments with which the program comes to its end by itself
     */
    static ChildProcess of(Class<?> main, Path folder, String... warming) throws IOException, InterruptedException {
        Path ours = folder.resolve("ours.jar");
        List<String> classPath = new ArrayList<>(List.of(ours.toString()));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(ours))) {
            Set<String> names = new HashSet<>();
            for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(element);
                if (Files.isDirectory(path)) {
                    addAll(path, jar, names);
                } else if (NEEDED.stream().anyMatch(path.getFileName().toString()::startsWith)) {
                    classPath.add(element);
                }
            }
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-Xshare:auto",
                "-cp",
                String.join(File.pathSeparator, classPath)));
        Path archive = folder.resolve("ours.jsa");
        Process warm = new ChildProcess(with(command, "-XX:ArchiveClassesAtExit=" + archive, main))
                .start(folder.resolve("warm.out"), warming);
        assertThat(warm.waitFor(60, TimeUnit.SECONDS))
                .as("the run before came to its end")
                .isTrue();
        assertThat(warm.exitValue())
                .as(Files.readString(folder.resolve("warm.out")))
                .isZero();
        return new ChildProcess(with(command, "-XX:SharedArchiveFile=" + archive, main));
    }

    private static List<String> with(List<String> command, String option, Class<?> main) {
        List<String> all = new ArrayList<>(command);
        all.add(1, option);
        all.add(main.getName());
        return all;
    }

    private static void addAll(Path root, JarOutputStream jar, Set<String> names) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(root)) {
            files = walked.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace(File.separatorChar, '/');
            boolean wanted = name.startsWith("org/carerkit/") && !name.endsWith("module-info.class");
            if (wanted && names.add(name)) {
                jar.putNextEntry(new JarEntry(name));
                copy(file, jar);
            }
        }
    }

    private static void copy(Path file, OutputStream to) throws IOException {
        Files.copy(file, to);
    }

    /** Runs it. */
    Process start(Path output, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
    }
}
