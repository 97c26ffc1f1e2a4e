package org.carerkit.notices;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.sharing.FlagNotice;

/**
 * Delivers notices to schools as files. Each school has a folder. Each notice is a file with one event per line, which
 * {@code carerkit flag apply} imports at the school. The file must travel by a secure route that the schools have agreed. A
 * school without a known URN gets nothing.
 */
public final class NoticeFiles implements PartnerConnector {

    private final Path folder;
    private volatile boolean closed;

    /**
     * Writes files below a folder.
     *
     * @param folder the folder, which is created with the first file
     */
    public NoticeFiles(Path folder) {
        this.folder = requireNonNull(folder, "folder");
    }

    @Override
    public String name() {
        return "schools-by-file";
    }

    @Override
    public boolean serves(Recipient recipient) {
        return requireNonNull(recipient, "recipient").kind() == RecipientKind.SCHOOL_LEAD && isKnown(recipient);
    }

    /** True if the school is known by its URN, which consists of digits and so can name a folder. */
    private static boolean isKnown(Recipient recipient) {
        Identifier school = recipient.organisation();
        return school != null
                && school.scheme() == IdentifierScheme.URN
                && school.value() != null
                && IdentifierScheme.URN.check(school.value()).isEmpty();
    }

    @Override
    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
        requireNonNull(notice, "notice");
        requireNonNull(back, "back");
        if (closed) {
            return Delivery.FAILED;
        }
        Recipient recipient = notice.recipient();
        if (recipient == null || !serves(recipient)) {
            return Delivery.REJECTED;
        }
        try {
            write(
                    notice,
                    folder.resolve(requireNonNull(recipient.organisation()).value()));
            return Delivery.DELIVERED;
        } catch (IOException e) {
            return Delivery.FAILED; // without the exception's message, which could quote the notice
        }
    }

    /** Writes the file completely or not at all, and to disk before returning, so that nobody ever finds half a file. */
    private static void write(FlagNotice notice, Path school) throws IOException {
        Files.createDirectories(school);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (FlagEvent event : notice.events()) {
            lines.write(FlagEventJson.write(event));
            lines.write("\n".getBytes(StandardCharsets.US_ASCII));
        }
        Path part = Files.createTempFile(school, "part", ".tmp");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                for (ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray()); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Path whole = school.resolve(notice.id().toString().toLowerCase(Locale.ROOT) + ".ndjson");
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part); // it names people
        }
        forceNames(school);
        Path above = school.toAbsolutePath().getParent();
        if (above != null) {
            forceNames(above);
        }
    }

    /** Also writes the names in a folder to disk. Windows cannot open a folder and does not need this. */
    private static void forceNames(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
