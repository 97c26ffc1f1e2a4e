package org.carerkit.flag.register.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk allows: appends of 300 bytes to a file, each brought to the disk before the next. */
final class StoreLimit {

    private static final int BYTES = 300;

    private StoreLimit() {}

    /** Appends a second. */
    static double measured(int appends) throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "limit", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);
            long start = System.nanoTime();
            for (int i = 0; i < appends; i++) {
                channel.write(bytes.clear());
                channel.force(false);
            }
            return appends / ((System.nanoTime() - start) / 1e9);
        } finally {
            Files.delete(file);
        }
    }
}
