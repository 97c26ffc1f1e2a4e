package org.carerkit.flag.partner;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerKey;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;

/**
 * A notice inside a JWS in compact serialisation (RFC 7515, section 7.1), which signs the very bytes of the notice.
 *
 * <p>Reading is strict (sections 2 and 5.2): base64url without padding, white space or unused bits, exactly the members
 * of {@link NoticeEnvelope} in the order and form in which this library writes them, and the algorithm of the key in the
 * partner list. So the bytes of a signed notice can be written in one way only.
 *
 * @param envelope what it says on its outside
 * @param notice the notice inside
 * @param partner the partner whose key signed it
 */
public record SignedNotice(NoticeEnvelope envelope, FlagNotice notice, Partner partner) {

    /** The greatest number of bytes of a signed notice: one record's limit in base64, and its envelope. */
    public static final int MOST = 1_500_000;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Rejects null components. */
    public SignedNotice {
        requireNonNull(envelope, "envelope");
        requireNonNull(notice, "notice");
        requireNonNull(partner, "partner");
    }

    /** Returns what is signed: the encoded envelope, a full stop and the encoded notice. */
    static String toSign(NoticeEnvelope envelope, byte[] notice) {
        return ENCODER.encodeToString(NoticeEnvelope.FORMAT.write(envelope)) + "." + ENCODER.encodeToString(notice);
    }

    static byte[] joined(String signed, byte[] signature) {
        return (signed + "." + ENCODER.encodeToString(signature)).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Opens a signed notice.
     *
     * @param jws the bytes, as they came
     * @param partners the partners, from a list without an error finding
     * @param us the organisation that received it
     * @param now the time at which the key must be valid
     */
    public static Opened open(byte[] jws, PartnerList partners, Recipient us, Instant now) {
        Parts parts = Parts.of(jws).orElse(null);
        if (parts == null) {
            return refused(FlagFinding.NOTICE_NOT_SIGNED, "");
        }
        LocalDate today = EventHeader.dayOf(now);
        ReadResult<NoticeEnvelope> read = NoticeEnvelope.FORMAT.read(parts.header, today);
        NoticeEnvelope envelope = read.record().orElse(null);
        if (envelope == null
                || !read.findings().isEmpty()
                || !Arrays.equals(NoticeEnvelope.FORMAT.write(envelope), parts.header)) {
            return refused(FlagFinding.NOTICE_ENVELOPE, "header");
        }
        Partner partner = partners.partner(requireNonNull(envelope.sender())).orElse(null);
        PartnerKey key = partner == null ? null : keyOf(partner, envelope).orElse(null);
        if (partner == null || key == null) {
            return refused(FlagFinding.NOTICE_SENDER_UNKNOWN, "header.kid");
        }
        if (!key.isValidAt(now)) {
            return refused(FlagFinding.NOTICE_KEY_EXPIRED, "header.kid");
        }
        boolean verifies = key.key()
                .filter(one -> requireNonNull(key.algorithm()).verifies(one, parts.signed, parts.signature))
                .isPresent();
        if (!verifies) {
            return refused(FlagFinding.NOTICE_ALTERED, "signature");
        }
        if (!us.equals(envelope.recipient())) {
            return refused(FlagFinding.FLAG_NOTICE_NOT_FOR_US, "header.recipient");
        }
        ReadResult<FlagNotice> notice = FlagNoticeJson.read(parts.payload, today);
        return notice.isUsable()
                ? new Opened(
                        notice.record().map(inside -> new SignedNotice(envelope, inside, partner)), Findings.none())
                : new Opened(Optional.empty(), notice.findings());
    }

    /** Returns the partner's key of that id and algorithm. What the notice says never chooses an algorithm. */
    private static Optional<PartnerKey> keyOf(Partner partner, NoticeEnvelope envelope) {
        return partner.keys().stream()
                .filter(key -> requireNonNull(envelope.kid()).equals(key.id()) && envelope.alg() == key.algorithm())
                .findFirst();
    }

    private static Opened refused(FlagFinding why, String path) {
        return new Opened(Optional.empty(), Findings.of(List.of(new Finding(why, path))));
    }

    /** Shows the envelope only. */
    @Override
    public String toString() {
        return "SignedNotice[" + envelope + "]";
    }

    /**
     * The result of opening a signed notice.
     *
     * @param notice the notice; empty if it is refused
     * @param findings the reasons why it is refused
     */
    public record Opened(Optional<SignedNotice> notice, Findings findings) {

        /** Rejects null components. */
        public Opened {
            requireNonNull(notice, "notice");
            requireNonNull(findings, "findings");
        }
    }

    /** The decoded parts of a JWS. */
    private static final class Parts {

        private static final int PARTS = 3;

        private final byte[] header;
        private final byte[] payload;
        private final byte[] signature;
        private final byte[] signed;

        private Parts(byte[] header, byte[] payload, byte[] signature, byte[] signed) {
            this.header = header;
            this.payload = payload;
            this.signature = signature;
            this.signed = signed;
        }

        static Optional<Parts> of(byte[] jws) {
            if (jws.length > MOST) {
                return Optional.empty();
            }
            String text = new String(jws, StandardCharsets.ISO_8859_1);
            String[] parts = text.split("\\.", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            byte[][] decoded = new byte[PARTS][];
            for (int i = 0; i < PARTS; i++) {
                try {
                    decoded[i] = Base64.getUrlDecoder().decode(parts[i]);
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
                // the decoder takes padding and unused bits that are not zero
                if (decoded[i].length == 0
                        || !ENCODER.encodeToString(decoded[i]).equals(parts[i])) {
                    return Optional.empty();
                }
            }
            byte[] signed = Arrays.copyOf(jws, parts[0].length() + 1 + parts[1].length());
            return Optional.of(new Parts(decoded[0], decoded[1], decoded[2], signed));
        }
    }
}
