package org.carerkit.flag.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A real file on which the n-th write, sync or cut fails: at once, or after a part of a write. */
final class FailingFile extends FileChannel {

    /** What can fail. */
    enum Call {
        WRITE,
        FORCE,
        TRUNCATE
    }

    private final FileChannel file;
    private final Map<Call, Integer> seen = new EnumMap<>(Call.class);
    private Set<Call> failing = EnumSet.noneOf(Call.class);
    private int from;
    private int until;
    private int partOfAWrite;
    private boolean wholeSectors;

    FailingFile(FileChannel file) {
        this.file = file;
    }

    /**
     * From now on these calls fail from the first-th to the last-th, counted together from 1. A write first writes a part;
     * with {@code whole}, only one that makes the file longer does: a disk writes a sector that is there whole or not at all.
     */
    void fail(Set<Call> calls, int first, int last, int bytes, boolean whole) {
        failing = calls;
        wholeSectors = whole;
        seen.clear();
        from = first;
        until = last;
        partOfAWrite = bytes;
    }

    void work() {
        failing = EnumSet.noneOf(Call.class);
    }

    /** How often these were called since {@link #fail}. */
    int calls() {
        return seen.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean fails(Call call) {
        if (!failing.contains(call)) {
            return false;
        }
        seen.merge(call, 1, Integer::sum);
        return calls() >= from && calls() <= until;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        if (!fails(Call.WRITE)) {
            return file.write(from, position);
        }
        int part = wholeSectors && position < file.size() ? 0 : Math.min(partOfAWrite, from.remaining());
        file.write(from.slice(from.position(), part), position);
        throw new IOException("No space left on device");
    }

    @Override
    public void force(boolean metaData) throws IOException {
        if (fails(Call.FORCE)) {
            throw new IOException("Input/output error");
        }
        file.force(metaData);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (fails(Call.TRUNCATE)) {
            throw new IOException("Input/output error");
        }
        file.truncate(size);
        return this;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public int read(ByteBuffer to) {
        throw unexpected();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw unexpected();
    }

    @Override
    public int write(ByteBuffer from) {
        throw unexpected();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw unexpected();
    }

    @Override
    public long position() {
        throw unexpected();
    }

    @Override
    public FileChannel position(long position) {
        throw unexpected();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw unexpected();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw unexpected();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw unexpected();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("The key file is read and written at positions only");
    }
}
