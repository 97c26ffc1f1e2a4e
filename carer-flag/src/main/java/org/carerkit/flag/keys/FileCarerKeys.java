package org.carerkit.flag.keys;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerkit.flag.event.CarerId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps keys in a file, for one process at a time. Only the owner may read the file, if the file system supports
 * owners. A key is on the disk before it is returned. Destroying a key overwrites it in place, on the disk, before the
 * call returns. Disks and file systems that write elsewhere (flash, snapshots, copies) may keep the old bytes, so put
 * the file on encrypted storage.
 *
 * <p>If a write fails, it is undone and the call throws; the file is then as it was before. If that fails too, no key
 * is made or destroyed until the file is opened again. Opening removes what a dead process left unfinished: the
 * beginning of a last record, or blocks of zeros that never reached the disk. Those keys were never returned to
 * anybody. Everything else that does not verify is damage: the file is refused and stays unchanged.
 *
 * <p>Needs about 200 bytes of memory per carer. Opening reads the whole file, 64 bytes for each key ever made.
 */
public final class FileCarerKeys implements CarerKeys, AutoCloseable {

    private static final int WRITE = 1 << 16;
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private final FileChannel file;
    private final Map<CarerId, Slot> keys = new HashMap<>();
    private @Nullable CarerKey register;
    private long batch;
    private long end;
    private boolean unsure;

    /** A key and its position in the file. */
    private record Slot(CarerKey key, long at) {}

    private FileCarerKeys(FileChannel file) {
        this.file = file;
    }

    /**
     * Opens a key file, or creates it.
     *
     * @throws CarerKeysException if another process or object has it open, it is damaged, or others than its owner may
     *     read or write it
     */
    public static FileCarerKeys open(Path path) {
        try {
            if (Files.notExists(requireNonNull(path, "path"))) {
                make(path);
            }
            requireOwnersOnly(path);
            return open(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new CarerKeysException("The key file could not be opened", e);
        }
    }

    /** Opens an existing file, and closes it if it cannot be used. */
    static FileCarerKeys open(FileChannel file) throws IOException {
        try {
            if (file.tryLock() == null) {
                throw new CarerKeysException("The key file is open in another process");
            }
            FileCarerKeys keys = new FileCarerKeys(file);
            keys.read();
            return keys;
        } catch (OverlappingFileLockException e) {
            file.close();
            throw new CarerKeysException("The key file is open already");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void make(Path path) throws IOException {
        Path folder = requireNonNull(path.toAbsolutePath().getParent(), "path: a file is needed");
        boolean owners = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (owners) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
        FolderNames.force(folder);
    }

    /** Whoever reads the keys reads the register; whoever writes them destroys it. */
    private static void requireOwnersOnly(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !OWNERS.containsAll(view.readAttributes().permissions())) {
            throw new CarerKeysException("Others than its owner may use the key file. Allow only the owner: chmod 600");
        }
    }

    /** Reads the file. A batch is one write, so only the last one can be unfinished. */
    private void read() throws IOException {
        byte[] all = new byte[Math.toIntExact(file.size())];
        ByteBuffer buffer = ByteBuffer.wrap(all);
        while (buffer.hasRemaining() && file.read(buffer, buffer.position()) >= 0) {
            // until all of it is read
        }
        boolean unfinished = false;
        long unfinishedAfter = 0;
        int whole = all.length - all.length % KeyRecord.LENGTH;
        for (int at = 0; at < whole; at += KeyRecord.LENGTH) {
            Optional<KeyRecord> found = KeyRecord.of(all, at);
            if (found.isEmpty()) {
                if (!KeyRecord.isUnwritten(all, at)) {
                    throw damaged();
                }
                unfinishedAfter = unfinished ? unfinishedAfter : batch;
                unfinished = true;
                continue;
            }
            KeyRecord record = found.get();
            if (record.batch() < batch || unfinished && record.batch() > unfinishedAfter + 1) {
                throw damaged();
            }
            batch = record.batch();
            take(record, at);
            end = at + (long) KeyRecord.LENGTH;
        }
        if (!KeyRecord.isBeginning(all, whole, batch)) {
            throw damaged();
        }
        if (all.length > end) {
            file.truncate(end);
            file.force(true);
        }
    }

    private static CarerKeysException damaged() {
        return new CarerKeysException("The key file is damaged");
    }

    private void take(KeyRecord record, long at) {
        if (record.kind() == KeyRecord.Kind.REGISTER) {
            register = record.key();
        } else if (record.kind() == KeyRecord.Kind.CARER) {
            keys.put(requireNonNull(record.carer()), new Slot(requireNonNull(record.key()), at));
        }
    }

    @Override
    public synchronized CarerKey registerKey() {
        CarerKey known = register;
        if (known == null) {
            known = CarerKey.random();
            append(List.of(new KeyRecord(KeyRecord.Kind.REGISTER, batch + 1, null, known)));
        }
        return known;
    }

    @Override
    public synchronized Map<CarerId, CarerKey> find(Set<CarerId> carers) {
        Map<CarerId, CarerKey> found = new HashMap<>();
        for (CarerId carer : carers) {
            Slot slot = keys.get(carer);
            if (slot != null) {
                found.put(carer, slot.key());
            }
        }
        return found;
    }

    @Override
    public synchronized Map<CarerId, CarerKey> findOrMake(Set<CarerId> carers) {
        List<KeyRecord> missing = carers.stream()
                .filter(carer -> !keys.containsKey(carer))
                .map(carer -> new KeyRecord(KeyRecord.Kind.CARER, batch + 1, carer, CarerKey.random()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!missing.isEmpty()) {
            append(missing);
        }
        return find(carers);
    }

    private void append(List<KeyRecord> records) {
        requireSure();
        try {
            long at = end;
            ByteBuffer buffer = ByteBuffer.allocate(Math.min(WRITE, records.size() * KeyRecord.LENGTH));
            for (KeyRecord record : records) {
                buffer.put(record.toBytes());
                if (!buffer.hasRemaining()) {
                    at = write(buffer, at);
                }
            }
            write(buffer, at);
            file.force(true);
        } catch (IOException e) {
            takeBack(e, () -> file.truncate(end));
            throw new CarerKeysException("A key could not be kept", e);
        }
        for (KeyRecord record : records) {
            take(record, end);
            end += KeyRecord.LENGTH;
        }
        batch++;
    }

    /** Undoes a write of which an unknown part is in the file. */
    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }

    private void takeBack(IOException why, Undo undo) {
        unsure = true;
        try {
            undo.run();
            file.force(true);
            unsure = false;
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void requireSure() {
        if (unsure) {
            throw new CarerKeysException("An earlier write to the key file failed. Open the file again");
        }
    }

    private long write(ByteBuffer buffer, long at) throws IOException {
        buffer.flip();
        long next = at;
        while (buffer.hasRemaining()) {
            next += file.write(buffer, next);
        }
        buffer.clear();
        return next;
    }

    @Override
    public synchronized void destroy(CarerId carer) {
        Slot slot = keys.get(carer);
        if (slot == null) {
            return;
        }
        requireSure();
        byte[] old = new byte[KeyRecord.LENGTH];
        boolean read = false;
        try {
            read = file.read(ByteBuffer.wrap(old), slot.at()) == KeyRecord.LENGTH;
            long written = KeyRecord.of(old, 0).map(KeyRecord::batch).orElse(batch);
            overwrite(slot.at(), new KeyRecord(KeyRecord.Kind.DESTROYED, written, carer, null).toBytes());
            file.force(true);
        } catch (IOException e) {
            if (read) {
                takeBack(e, () -> overwrite(slot.at(), old));
            }
            throw new CarerKeysException("A key could not be destroyed", e);
        }
        keys.remove(carer);
    }

    private void overwrite(long at, byte[] record) throws IOException {
        write(ByteBuffer.wrap(record).position(record.length), at);
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new CarerKeysException("The key file could not be closed", e);
        }
    }
}
