package org.carerkit.flag.partner;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.partner.NoticeEnvelope.EnvelopeType;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.SentNotices;
import org.carerkit.flag.store.SentNotices.Place;
import org.carerkit.flag.store.SentNotices.Sent;

/**
 * Signs the notices of a register. Safe for any number of threads, also for those that may be interrupted.
 *
 * <pre>{@code
 * var signer = new NoticeSigner(signingKeys, Identifier.ods("RVW"), store.sentNotices(), carerKeys, clock);
 * Optional<byte[]> jws = signer.sign(notice);   // the same bytes whenever the notice is sent again
 * }</pre>
 */
public final class NoticeSigner {

    private static final String HMAC = "HmacSHA256";

    private final SigningKeys keys;
    private final Identifier us;
    private final SentNotices sent;
    private final SecretKey recipients;
    private final Clock clock;

    /**
     * Creates a signer.
     *
     * @param keys the keys of this register; there must be one that has begun
     * @param us this organisation, as partners list it
     * @param sent numbers the notices
     * @param carerKeys the keys of the register, under whose own key recipients are numbered
     * @param clock source of the time of signing
     */
    public NoticeSigner(SigningKeys keys, Identifier us, SentNotices sent, CarerKeys carerKeys, Clock clock) {
        this.keys = requireNonNull(keys, "keys");
        this.us = requireNonNull(us, "us");
        this.sent = requireNonNull(sent, "sent");
        this.recipients = carerKeys.registerKey().derive("carerkit sent notices", HMAC);
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Returns the notice inside a JWS in compact serialisation, as ASCII; empty if it no longer waits to be sent.
     *
     * @throws IllegalStateException if no key has begun yet, or the key that signed it first is gone
     */
    public Optional<byte[]> sign(FlagNotice notice) {
        Recipient recipient = requireNonNull(notice.recipient(), "notice.recipient");
        byte[] bytes = FlagNoticeJson.write(notice);
        return uninterrupted(() -> sent.sentOr(notice.id(), hash(recipient), place -> signed(bytes, recipient, place)))
                .map(kept -> {
                    NoticeEnvelope envelope = envelope(key(kept.keyId()), recipient, kept.place(), kept.signedAt());
                    return SignedNotice.joined(
                            SignedNotice.toSign(envelope, bytes),
                            kept.signature().toArray());
                });
    }

    /**
     * Does the work on a thread of its own, because a connector's thread may be interrupted, which some databases do
     * not survive.
     */
    private static Optional<Sent> uninterrupted(Callable<Optional<Sent>> work) {
        FutureTask<Optional<Sent>> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "carerkit-signing");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    thread.join();
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) requireNonNull(e.getCause()); // the store and the keys throw no other
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SigningKey key(String id) {
        return keys.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The key that signed the notice first is gone"));
    }

    private Sent signed(byte[] notice, Recipient recipient, Place place) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SigningKey key = keys.at(now).orElseThrow(() -> new IllegalStateException("No signing key has begun yet"));
        byte[] signature = key.sign(SignedNotice.toSign(envelope(key, recipient, place, now), notice));
        return new Sent(place, key.id(), now, Bytes.of(signature));
    }

    private NoticeEnvelope envelope(SigningKey key, Recipient recipient, Place place, Instant at) {
        return new NoticeEnvelope(
                key.algorithm(), key.id(), EnvelopeType.NOTICE, us, recipient, place.epoch(), place.sequence(), at);
    }

    private Bytes hash(Recipient recipient) {
        Identifier organisation = recipient.organisation();
        String text = recipient.kind()
                + (organisation == null
                        ? ""
                        : " " + organisation.scheme() + " " + organisation.assigner() + " " + organisation.value());
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(recipients);
            return Bytes.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HmacSHA256
        }
    }
}
