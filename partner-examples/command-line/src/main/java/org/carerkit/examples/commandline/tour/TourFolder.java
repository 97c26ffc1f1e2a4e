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
 * Where the tour writes: beside its folder at first, and into it when all is done, so that no tour is left half done. Files
 * of an earlier tour are replaced; a folder that no tour has made is not touched.
 */
final class TourFolder implements Closeable {

    private static final String MARK = ".carerkit-tour";

    private final Path target;
    private final Path stage;
    private final Thread cleaner = new Thread(this::removeStage);

    private TourFolder(Path target, Path stage) {
        this.target = target;
        this.stage = stage;
        Runtime.getRuntime().addShutdownHook(cleaner); // for Ctrl-C
    }

    /** Gets ready to write. */
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

    /** Where a file is while the tour is under way. */
    Path file(String name) {
        return stage.resolve(name);
    }

    /** A new file. */
    OutputStream write(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file(name)), 1 << 16);
    }

    /** A new table, for a spreadsheet. */
    Results table(String name, List<String> columns, Environment environment) throws IOException {
        return Results.to(environment.withOut(write(name)), Results.Format.CSV, true, columns);
    }

    /** Brings everything into the folder. */
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
