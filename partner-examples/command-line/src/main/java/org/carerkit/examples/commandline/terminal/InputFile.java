package org.carerkit.examples.commandline.terminal;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A text file or standard input, whose first bytes can be inspected and whose progress is counted in bytes. */
public final class InputFile extends FilterInputStream {

    private static final int LOOKED_AT = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LongConsumer progress;

    private InputFile(InputStream in, LongConsumer progress) {
        super(new BufferedInputStream(in, LOOKED_AT));
        this.progress = progress;
    }

    /**
     * Opens a file, and skips the byte order mark that some editors write.
     *
     * @param name a path, or - for standard input
     * @param progress told how many bytes have been read, after each read
     * @throws UnusableInputException if the file cannot be read, is empty, or cannot be UTF-8
     */
    public static InputFile open(String name, Environment environment, LongConsumer progress) {
        try {
            InputFile source = new InputFile(stream(name, environment), progress); // the caller closes it
            byte[] start = source.start();
            if (start.length == 0) {
                throw new UnusableInputException(name + ": empty.");
            }
            if ((start[0] & 0xFF) >= 0xFE || holdsZero(start)) { // UTF-16, UTF-32, or not text
                throw new UnusableInputException(name + ": not text in UTF-8. Save it as UTF-8 and try again.");
            }
            if (Arrays.equals(start, 0, Math.min(3, start.length), BYTE_ORDER_MARK, 0, 3)) {
                source.skipNBytes(3);
            }
            return source;
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    /**
     * Opens a file without inspecting it, for a caller that checks the bytes itself.
     *
     * @throws UnusableInputException if the file cannot be read
     */
    public static InputFile unchecked(String name, Environment environment, LongConsumer progress) {
        try {
            return new InputFile(stream(name, environment), progress);
        } catch (IOException e) {
            throw unreadable(name);
        }
    }

    /** Returns the exception for a file that cannot be read to its end. */
    public static UnusableInputException unreadable(String name) {
        return new UnusableInputException(name + ": cannot be read to the end.");
    }

    private static InputStream stream(String name, Environment environment) throws IOException {
        if (name.equals("-")) {
            return environment.in();
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new UnusableInputException(name + ": a directory, not a file.");
            }
            return Files.newInputStream(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new UnusableInputException(name + ": there is no such file.");
        } catch (AccessDeniedException e) {
            throw new UnusableInputException(name + ": may not be read.");
        }
    }

    /** Returns the size of a file in bytes, or -1 if it is unknown. */
    public static long size(String name) {
        try {
            return name.equals("-") ? -1 : Files.size(Path.of(name));
        } catch (IOException | InvalidPathException e) {
            return -1;
        }
    }

    /** Returns the first bytes without consuming them. */
    public byte[] start() throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        return start;
    }

    private static boolean holdsZero(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        progress.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = in.read(bytes, from, most);
        progress.accept(Math.max(0, read));
        return read;
    }
}
