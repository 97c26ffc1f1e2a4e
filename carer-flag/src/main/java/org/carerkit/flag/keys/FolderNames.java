package org.carerkit.flag.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the names in a folder to disk, so that a file that was made or moved there is found after a loss of power. */
public final class FolderNames {

    private FolderNames() {}

    /**
     * Returns once the names are on the disk. Does nothing on Windows, which cannot open a folder and does not need to.
     *
     * @throws IOException if they could not be written
     */
    public static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
