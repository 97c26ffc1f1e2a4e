package org.carerkit.flag.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.store.Bytes;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA-256 under the register's key: equal for equal things, and nothing to whoever reads the database alone. */
final class KeyedHashes {

    private static final int LENGTH = 16;

    private final SecretKey key;

    KeyedHashes(CarerKey register) {
        this.key = register.derive("carerkit hashes", "HmacSHA256");
    }

    /** What the store calls an event. */
    UUID event(UUID id) {
        ByteBuffer hash = ByteBuffer.wrap(hash("event", id.toString()));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** What a caller gets to see of where a history stands. */
    String version(CarerId carer, long version) {
        byte[] hash = hash("version", carer.toString(), Long.toString(version));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
    }

    /** Of an identifier however it is written; empty for one that says nothing. */
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

    /** Of name, birth date and postcode together; empty unless all are known. */
    Optional<Bytes> match(Carer carer) {
        Person person = carer.person();
        Address address = carer.contact() == null ? null : carer.contact().address();
        return person == null || address == null
                ? Optional.empty()
                : match(person.name(), person.birthDate(), address.postcode());
    }

    Optional<Bytes> match(@Nullable PersonName name, @Nullable LocalDate birthDate, @Nullable String postcode) {
        if (name == null || birthDate == null || postcode == null) {
            return Optional.empty();
        }
        String given = letters(name.given());
        String family = letters(name.family());
        String place = letters(postcode);
        return given.isEmpty() || family.isEmpty() || place.isEmpty()
                ? Optional.empty()
                : Optional.of(shortened(hash("match", given, family, birthDate.toString(), place)));
    }

    /** Letters and digits without accents, in lower case: spaces, hyphens and apostrophes are written in many ways. */
    private static String letters(@Nullable String text) {
        String plain = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKD);
        return plain.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
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
