package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.StoredEvent;

/**
 * Encrypts events and notices for the store, and decrypts them. This is the only class that knows the payload: a byte
 * that names the key, 12 random bytes, and the JSON encrypted with AES-256-GCM (NIST SP 800-38D). The encryption is
 * bound to the carer and to the id in the store, so sealed events cannot be swapped. The digest is an HMAC-SHA-256
 * under the carer's key: equal events have equal digests, and the digest is worthless once the key is gone.
 */
final class EventSeal {

    private static final byte CARERS_KEY = 1;
    private static final byte REGISTERS_KEY = 2;
    private static final byte LATER_EVENT = 3;
    private static final byte EVENT_OF_LATER_KIND = 4;
    private static final CarerId NOBODY = new CarerId(new UUID(0, 0));
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyedHashes hashes;
    private final SecretKey registerSeal;

    EventSeal(CarerKey register) {
        this.hashes = new KeyedHashes(register);
        this.registerSeal = secretOf(register);
    }

    KeyedHashes hashes() {
        return hashes;
    }

    /** Returns the sealed form of an event about this carer. */
    NewEvent seal(FlagEvent event, CarerKey key) {
        if (event instanceof LaterEvent later) {
            byte whose = later.known() == null ? EVENT_OF_LATER_KIND : LATER_EVENT;
            return sealed(whose, event, LaterEventText.write(later), key);
        }
        return sealed(CARERS_KEY, event, FlagEventJson.write(event), key);
    }

    private NewEvent sealed(byte whose, FlagEvent event, byte[] text, CarerKey key) {
        UUID id = hashes.event(event.id());
        Bytes payload = sealed(whose, secretOf(key), event.header().carer(), id, text);
        return new NewEvent(id, digest(key, text), payload);
    }

    /** Returns the sealed form of an event of an erasure, which must stay readable after the carer's key is gone. */
    NewEvent sealForRegister(FlagEvent event, CarerKey register) {
        byte[] json = FlagEventJson.write(event);
        UUID id = hashes.event(event.id());
        return new NewEvent(
                id,
                digest(register, json),
                sealed(REGISTERS_KEY, registerSeal, event.header().carer(), id, json));
    }

    /** Returns true if the event can be read without the carer's key. */
    static boolean isRegisters(StoredEvent stored) {
        return starts(stored, REGISTERS_KEY);
    }

    /** Returns true if the event came from a partner whose format version was later than this register's. */
    static boolean isLater(StoredEvent stored) {
        return starts(stored, LATER_EVENT) || isOfLaterKind(stored);
    }

    /**
     * Returns true if this register did not know the event's kind, so nobody has checked whether a partner may send it.
     */
    static boolean isOfLaterKind(StoredEvent stored) {
        return starts(stored, EVENT_OF_LATER_KIND);
    }

    private static boolean starts(StoredEvent stored, byte whose) {
        return stored.payload().length() > 0 && stored.payload().at(0) == whose;
    }

    private static SecretKey secretOf(CarerKey key) {
        return key.derive("carerkit seal", "AES");
    }

    /** Returns an opener for events sealed with the register's key. */
    Opener registersOpener() {
        return new Opener(registerSeal);
    }

    /** Returns an opener for events sealed with a carer's key. */
    static Opener openerOf(CarerKey key) {
        return new Opener(secretOf(key));
    }

    /**
     * Opens events sealed with one key. It looks up the cipher once, because the look-up takes longer than opening an
     * event. For use by one thread.
     */
    static final class Opener {

        private final SecretKey key;
        private final Cipher cipher = cipher();

        private Opener(SecretKey key) {
            this.key = key;
        }

        FlagEvent open(StoredEvent stored) {
            byte[] json = textOf(stored);
            LocalDate day = EventHeader.dayOf(stored.recordedAt());
            Optional<FlagEvent> event = isLater(stored)
                    ? LaterEventText.read(json, day, isOfLaterKind(stored))
                    : FlagEventJson.FORMAT.parse(json).record().map(one -> effective(one, day));
            return event.orElseThrow(() -> new FlagStoreException("The store holds an event that cannot be read"));
        }

        byte[] textOf(StoredEvent stored) {
            return opened(
                    cipher, key, stored.carer(), stored.id(), stored.payload().toArray());
        }

        /** Reduces an event written by a later version of this register to the part that may have an effect. */
        private static FlagEvent effective(FlagEvent event, LocalDate day) {
            return event instanceof LaterEvent later ? later.effective(day) : event;
        }
    }

    /** Seals a notice about this carer for the outbox, so that it becomes unreadable with the carer's key. */
    NewOutboxEntry seal(CarerId carer, FlagNotice notice, Instant due, CarerKey key) {
        Bytes sealed = sealed(CARERS_KEY, secretOf(key), carer, notice.id(), FlagNoticeJson.write(notice));
        return entry(notice, sealed, due);
    }

    /** Seals a notice of this carer's erasure, which must outlast the carer's key. */
    NewOutboxEntry sealForRegister(CarerId carer, FlagNotice notice, Instant due) {
        return entry(
                notice, sealed(REGISTERS_KEY, registerSeal, carer, notice.id(), FlagNoticeJson.write(notice)), due);
    }

    /**
     * Puts the notice in a lane named after the recipient's kind. The recipient's organisation would reveal where
     * somebody is known.
     */
    private static NewOutboxEntry entry(FlagNotice notice, Bytes sealed, Instant due) {
        Recipient recipient = requireNonNull(notice.recipient(), "recipient");
        String lane = requireNonNull(recipient.kind(), "kind").name().toLowerCase(Locale.ROOT);
        return new NewOutboxEntry(notice.id(), lane, notice.id(), sealed, due);
    }

    /** Opens the notice of an entry. Empty if neither the register's key nor the carer's key can read it. */
    Optional<FlagNotice> open(OutboxEntry entry, Optional<CarerKey> key) {
        byte[] sealed = entry.sealed().toArray();
        boolean registers = sealed.length > 0 && sealed[0] == REGISTERS_KEY;
        Optional<SecretKey> secret = registers ? Optional.of(registerSeal) : key.map(EventSeal::secretOf);
        try {
            return secret.map(one -> opened(cipher(), one, entry.carer(), entry.id(), sealed))
                    .flatMap(json -> FlagNoticeJson.FORMAT.parse(json).record());
        } catch (FlagStoreException e) {
            return Optional.empty();
        }
    }

    /** Seals a cursor, so that only whoever it was made for can use it and nobody can read it. */
    String sealCursor(UUID bound, byte[] cursor) {
        byte[] sealed =
                sealed(REGISTERS_KEY, registerSeal, NOBODY, bound, cursor).toArray();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Opens a cursor; empty if it was made by somebody else or for somebody else. */
    Optional<byte[]> openCursor(UUID bound, String cursor) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            return Optional.of(opened(cipher(), registerSeal, NOBODY, bound, sealed));
        } catch (IllegalArgumentException | FlagStoreException e) {
            return Optional.empty();
        }
    }

    private static Bytes digest(CarerKey key, byte[] json) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.derive("carerkit digest", "HmacSHA256"));
            return Bytes.of(mac.doFinal(json));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HmacSHA256
        }
    }

    private static Bytes sealed(byte whose, SecretKey key, CarerId carer, UUID id, byte[] json) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = cipher();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound(whose, carer, id));
            byte[] sealed = Arrays.copyOf(new byte[] {whose}, 1 + NONCE + cipher.getOutputSize(json.length));
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher.doFinal(json, 0, json.length, sealed, 1 + NONCE);
            return Bytes.of(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has AES-GCM
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has AES-GCM
        }
    }

    private static byte[] opened(Cipher cipher, SecretKey key, CarerId carer, UUID id, byte[] sealed) {
        if (sealed.length <= 1 + NONCE) {
            throw new FlagStoreException("The store holds an event that is no sealed one");
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            cipher.updateAAD(bound(sealed[0], carer, id));
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new FlagStoreException("The store holds an event that was not sealed with the carer's key");
        }
    }

    private static byte[] bound(byte whose, CarerId carer, UUID id) {
        return ByteBuffer.allocate(33)
                .put(whose)
                .putLong(carer.value().getMostSignificantBits())
                .putLong(carer.value().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
