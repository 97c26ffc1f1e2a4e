package org.carerkit.examples.employer.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A file held by one program at a time. At every moment it has either its old content or its new one: the new content
 * is written to disk in a second file, which then replaces the first, and the folder is written to disk too. Only the
 * owner may read it.
 */
final class SavedFile implements Closeable {

    private static final String PRIVATE = "rw-------";

    private final Path file;
    private final Path beside;
    private final FileChannel lock;

    private SavedFile(Path file, Path beside, FileChannel lock) {
        this.file = file;
        this.beside = beside;
        this.lock = lock;
    }

    /**
     * Locks a file, which need not exist yet.
     *
     * @throws UnusableFileException if another program holds the file or the folder cannot be used
     */
    static SavedFile hold(Path path) {
        Path file = path.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(file.getParent())
                .orElseThrow(() -> new UnusableFileException("The name of a file is needed, not a disk."));
        if (Files.isDirectory(file)) {
            throw new UnusableFileException("There is a folder of that name. Choose another file.");
        }
        Path lockFile = folder.resolve("." + file.getFileName() + ".lock");
        FileChannel lock = null;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(
                    lockFile, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly(folder));
            if (locked(lock)) {
                return new SavedFile(file, folder.resolve("." + file.getFileName() + ".new"), lock);
            }
            lock.close();
        } catch (IOException e) {
            throw new UnusableFileException("The folder cannot be written to. Choose another file.");
        }
        throw new UnusableFileException("The self-check is open already: use that window, or close it first.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(); // held until the channel is closed
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE))
                }
                : new FileAttribute<?>[0];
    }

    Path path() {
        return file;
    }

    /** Returns what was saved; empty if there is no file yet. */
    Optional<byte[]> read(int most) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > most) {
                throw new UnusableFileException("The file is too large for a self-check. Choose another file.");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnusableFileException("The file cannot be read.");
        }
    }

    /** Replaces what was saved. When this method returns, it is on the disk. */
    void write(byte[] text) {
        try {
            Path folder = Optional.ofNullable(file.getParent()).orElseThrow();
            Files.deleteIfExists(beside);
            try (FileChannel out = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(folder))) {
                for (ByteBuffer bytes = ByteBuffer.wrap(text); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the self-check could not be saved", e);
        }
    }

    /** Writes the folder to disk. Windows cannot open a folder, and does not need this. */
    private static void forceFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
