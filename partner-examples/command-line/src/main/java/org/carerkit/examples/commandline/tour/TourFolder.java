package org.carerkit.examples.commandline.tour;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;

/**
 * The folder that the tour writes. Files are first written to a temporary folder beside it and moved when the tour is
 * complete, so that a failed tour leaves nothing behind. Files of an earlier tour are replaced. A folder that has
 * content and was not made by a tour is not touched.
 */
final class TourFolder implements Closeable {

    private static final String MARK = ".carerkit-tour";

    private final Path target;
    private final Path stage;
    private final Thread cleaner = new Thread(this::removeStage);

    private TourFolder(Path target, Path stage) {
        this.target = target;
        this.stage = stage;
        Runtime.getRuntime().addShutdownHook(cleaner); // cleans up after Ctrl-C
    }

    /** Prepares a folder for a tour. */
    static TourFolder at(Path target) {
        try {
            if (!mayBeUsed(target)) {
                throw new UnusableInputException(
                        target + " is there already, and no tour has made it. Choose another folder with --out.");
            }
            Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
            return new TourFolder(target, Files.createTempDirectory(parent, ".carerkit-tour-"));
        } catch (IOException e) {
            throw new UnusableInputException(target + " cannot be written. Choose another folder with --out.");
        }
    }

    private static boolean mayBeUsed(Path target) throws IOException {
        if (!Files.exists(target) || Files.exists(target.resolve(MARK))) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isEmpty();
        }
    }

    /** Returns the path of a file while the tour is running. */
    Path file(String name) {
        return stage.resolve(name);
    }

    /** Creates a file. */
    OutputStream write(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file(name)), 1 << 16);
    }

    /** Creates a table in CSV. */
    Results table(String name, List<String> columns, Environment environment) throws IOException {
        return Results.to(environment.withOut(write(name)), Results.Format.CSV, true, columns);
    }

    /** Moves all files into the folder. */
    void publish() throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve(MARK), "A folder of carerkit tour: the next tour may replace its files.\n");
        for (Path file : staged()) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Path> staged() throws IOException {
        try (Stream<Path> files = Files.list(stage)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(cleaner);
        removeStage();
    }

    private void removeStage() {
        try (Stream<Path> files = Files.walk(stage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
