package org.carerkit.flag.partner;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.keys.FolderNames;

/**
 * Keeps signing keys in a file, each sealed (AES-256-GCM) under the register's key, so that the file alone signs
 * nothing. For one process at a time. The file is replaced as a whole, on the disk before the call returns. A file of
 * which a line cannot be read is refused and stays unchanged.
 *
 * <p>Each line holds the algorithm, the moment from which the key signs, the public key and the sealed private key.
 */
public final class FileSigningKeys implements SigningKeys {

    private static final String HEADER = "carerkit.signing-keys/1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final SecretKey seal;
    private List<SigningKey> keys;

    private FileSigningKeys(Path path, SecretKey seal) throws IOException {
        this.path = path;
        this.seal = seal;
        this.keys = read();
    }

    /**
     * Opens a file of signing keys. The first key that is kept creates it.
     *
     * @param path the file
     * @param carerKeys the keys of the register, whose own key seals the file
     * @throws CarerKeysException if the file cannot be read, is damaged, or was sealed under another register's key
     */
    public static FileSigningKeys open(Path path, CarerKeys carerKeys) {
        CarerKey register = carerKeys.registerKey();
        try {
            return new FileSigningKeys(
                    requireNonNull(path, "path").toAbsolutePath(), register.derive("carerkit signing keys", "AES"));
        } catch (IOException e) {
            throw new CarerKeysException("The file of signing keys could not be read", e);
        }
    }

    @Override
    public synchronized List<SigningKey> all() {
        return keys;
    }

    @Override
    public synchronized void keep(SigningKey key) {
        List<SigningKey> more = with(keys, key);
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            write(beside, more);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            FolderNames.force(requireNonNull(path.getParent(), "path: a file is needed"));
        } catch (IOException e) {
            throw new CarerKeysException("A signing key could not be kept", e);
        }
        keys = more;
    }

    static List<SigningKey> with(List<SigningKey> keys, SigningKey key) {
        return Stream.concat(keys.stream().filter(one -> !one.id().equals(key.id())), Stream.of(key))
                .sorted(Comparator.comparing(SigningKey::from))
                .toList();
    }

    private void write(Path to, List<SigningKey> all) throws IOException {
        StringBuilder text = new StringBuilder(header(all.size())).append('\n');
        for (SigningKey key : all) {
            text.append(lineOf(key)).append('\n');
        }
        boolean owners = to.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel file = owners
                ? FileChannel.open(
                        to, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(to, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /** Names the number of keys, so that a file that lacks its last lines is found out. */
    private static String header(int keys) {
        return HEADER + " " + keys;
    }

    private String lineOf(SigningKey key) {
        String start = key.algorithm() + " " + key.from() + " "
                + Base64.getEncoder().encodeToString(key.pair().getPublic().getEncoded());
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(
                Cipher.ENCRYPT_MODE, nonce, start, key.pair().getPrivate().getEncoded());
        return start + " " + Base64.getEncoder().encodeToString(nonce) + " "
                + Base64.getEncoder().encodeToString(sealed);
    }

    private List<SigningKey> read() throws IOException {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(header(lines.size() - 1)) || !text.endsWith("\n")) {
            throw damaged();
        }
        List<SigningKey> read = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            read.add(keyOf(line.split(" ", -1)));
        }
        return List.copyOf(read);
    }

    private SigningKey keyOf(String[] parts) {
        if (parts.length != 5) {
            throw damaged();
        }
        try {
            SigningAlgorithm algorithm = SigningAlgorithm.valueOf(parts[0]);
            byte[] encoded = decoded(parts[2]);
            PublicKey open = algorithm.publicKey(encoded).orElseThrow(FileSigningKeys::damaged);
            byte[] secret = cipher(
                    Cipher.DECRYPT_MODE,
                    decoded(parts[3]),
                    String.join(" ", Arrays.asList(parts).subList(0, 3)),
                    decoded(parts[4]));
            PrivateKey closed = algorithm.privateKey(secret);
            return new SigningKey(algorithm, new KeyPair(open, closed), Instant.parse(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | GeneralSecurityException e) {
            throw damaged();
        }
    }

    private static byte[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw damaged(); // the decoder takes unused bits that are not zero
        }
        return bytes;
    }

    private static CarerKeysException damaged() {
        return new CarerKeysException("The file of signing keys is damaged, or belongs to another register");
    }

    private byte[] cipher(int mode, byte[] nonce, String bound, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, seal, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw damaged(); // only opening can fail: every Java platform has AES-GCM
        }
    }
}
