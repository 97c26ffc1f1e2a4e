package org.carerkit.flag.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.receiving.MatchKey;
import org.carerkit.flag.store.Bytes;

/**
 * Computes HMAC-SHA-256 hashes under the register's key. Equal values have equal hashes, and the database alone reveals
 * nothing about them.
 */
final class KeyedHashes {

    private static final int LENGTH = 16;

    private final SecretKey key;

    KeyedHashes(CarerKey register) {
        this.key = register.derive("carerkit hashes", "HmacSHA256");
    }

    /** Returns the id of an event in the store. */
    UUID event(UUID id) {
        ByteBuffer hash = ByteBuffer.wrap(hash("event", id.toString()));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** Returns the version token that a caller sees. */
    String version(CarerId carer, long version) {
        byte[] hash = hash("version", carer.toString(), Long.toString(version));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
    }

    /** Hashes an identifier, however it is written. Empty if it has no scheme or no value. */
    Optional<Bytes> identifier(Identifier identifier) {
        IdentifierScheme scheme = identifier.scheme();
        String value = identifier.value();
        if (scheme == null || value == null || value.isBlank()) {
            return Optional.empty();
        }
        boolean local = scheme == IdentifierScheme.LOCAL;
        String written = local ? value : value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String assigner = local && identifier.assigner() != null ? identifier.assigner() : "";
        return Optional.of(shortened(hash("identifier", scheme.id(), assigner, written)));
    }

    /** Hashes a match key. The hash of a number equals the hash of its {@link #identifier}. */
    Bytes match(MatchKey key) {
        return switch (key.kind()) {
            case NHS_NUMBER -> number(IdentifierScheme.NHS_NUMBER, key.text());
            case UPN -> number(IdentifierScheme.UPN, key.text());
            case NAME_BIRTH_DATE_POSTCODE -> shortened(hash("match", key.text()));
        };
    }

    /** Hashes a mark under which records are listed. */
    Bytes mark(String mark) {
        return shortened(hash("mark", mark));
    }

    private Bytes number(IdentifierScheme scheme, String value) {
        return shortened(hash("identifier", scheme.id(), "", value));
    }

    private static Bytes shortened(byte[] hash) {
        return Bytes.of(Arrays.copyOf(hash, LENGTH));
    }

    private byte[] hash(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HmacSHA256
        }
    }
}
