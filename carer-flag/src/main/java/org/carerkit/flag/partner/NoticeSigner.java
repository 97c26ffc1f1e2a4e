package org.carerkit.flag.partner;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.partner.NoticeEnvelope.EnvelopeType;
import org.carerkit.flag.partner.SentNotices.Place;
import org.carerkit.flag.partner.SentNotices.Sent;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;

/**
 * Signs the notices of a register.
 *
 * <pre>{@code
 * var signer = new NoticeSigner(keys, Identifier.ods("RVW"), SentNotices.inMemory(), clock);
 * byte[] jws = signer.sign(notice);   // the same bytes whenever the notice is sent again
 * }</pre>
 */
public final class NoticeSigner {

    private final SigningKeys keys;
    private final Identifier us;
    private final SentNotices sent;
    private final Clock clock;

    /**
     * Creates a signer.
     *
     * @param keys the keys of this register; there must be one that has begun
     * @param us this organisation, as partners list it
     * @param sent numbers the notices
     * @param clock source of the time of signing
     */
    public NoticeSigner(SigningKeys keys, Identifier us, SentNotices sent, Clock clock) {
        this.keys = requireNonNull(keys, "keys");
        this.us = requireNonNull(us, "us");
        this.sent = requireNonNull(sent, "sent");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Returns the notice inside a JWS in compact serialisation, as ASCII.
     *
     * @throws IllegalStateException if no key has begun yet, or the key that signed it first is gone
     */
    public byte[] sign(FlagNotice notice) {
        Recipient recipient = requireNonNull(notice.recipient(), "notice.recipient");
        byte[] bytes = FlagNoticeJson.write(notice);
        Sent kept = sent.sentOr(notice.id(), recipient, place -> signed(bytes, recipient, place));
        SigningKey key = keys.all().stream()
                .filter(one -> one.id().equals(kept.keyId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The key that signed the notice first is gone"));
        NoticeEnvelope envelope = envelope(key, recipient, kept.place(), kept.signedAt());
        return SignedNotice.joined(
                SignedNotice.toSign(envelope, bytes), Base64.getUrlDecoder().decode(kept.signature()));
    }

    private Sent signed(byte[] notice, Recipient recipient, Place place) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SigningKey key = keys.at(now).orElseThrow(() -> new IllegalStateException("No signing key has begun yet"));
        byte[] signature = key.sign(SignedNotice.toSign(envelope(key, recipient, place, now), notice));
        return new Sent(
                place, key.id(), now, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    private NoticeEnvelope envelope(SigningKey key, Recipient recipient, Place place, Instant at) {
        return new NoticeEnvelope(
                key.algorithm(), key.id(), EnvelopeType.NOTICE, us, recipient, place.epoch(), place.sequence(), at);
    }
}
