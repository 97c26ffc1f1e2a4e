package org.carerkit.flag.partner;

import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.youngCarer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerKey;
import org.carerkit.flag.partner.PartnerList.PartnerListFormat;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.SentNotices;

/** A hospital that signs, a practice that lists it, and a notice. */
public final class PartnerSamples {

    public static final Instant NOW = at(100);
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final SigningKey EDWARDS = SigningKey.generate(SigningAlgorithm.ED25519, at(90));
    public static final SigningKey CURVE = SigningKey.generate(SigningAlgorithm.ES256, at(90));

    private PartnerSamples() {}

    public static SigningKeys keys(SigningKey... keys) {
        SigningKeys kept = SigningKeys.inMemory();
        List.of(keys).forEach(kept::keep);
        return kept;
    }

    public static SampleSigner signer(Identifier sender, SigningKey key) {
        return signer(sender, keys(key), new KeptInMemory(), CLOCK);
    }

    public static SampleSigner signer(Identifier sender, SigningKeys keys, SentNotices sent, Clock clock) {
        return new SampleSigner(new NoticeSigner(keys, sender, sent, new InMemoryCarerKeys(), clock));
    }

    /** Signs notices that are known to wait. */
    public record SampleSigner(NoticeSigner signer) {

        public byte[] sign(FlagNotice notice) {
            return signer.sign(notice).orElseThrow();
        }
    }

    /** Numbers notices that never were in an outbox, as a partner's own program may. */
    public static final class KeptInMemory implements SentNotices {

        private final Map<UUID, Sent> sent = new HashMap<>();
        private final Map<Bytes, Long> last = new HashMap<>();
        private UUID epoch = UUID.randomUUID();

        @Override
        public synchronized Optional<Sent> sentOr(UUID notice, Bytes recipient, Function<Place, Sent> signing) {
            if (!sent.containsKey(notice)) {
                long number = last.getOrDefault(recipient, 0L) + 1;
                sent.put(notice, signing.apply(new Place(epoch, number)));
                last.put(recipient, number);
            }
            return Optional.of(sent.get(notice));
        }

        @Override
        public synchronized void newEpoch(UUID next) {
            epoch = next;
            last.clear();
        }
    }

    public static PartnerList list(Partner... partners) {
        return new PartnerList(PartnerListFormat.PARTNERS_1, List.of(partners));
    }

    public static Partner partner(Identifier organisation, RecipientKind kind, PartnerKey... keys) {
        return new Partner(organisation, kind, List.of(keys), null);
    }

    public static PartnerList hospitalAlone(SigningKey key) {
        return list(partner(HOSPITAL, RecipientKind.HOSPITAL, key.publicEntry(null)));
    }

    public static FlagNotice notice() {
        EventHeader header =
                new EventHeader(id("told"), new CarerId(id("theirs")), at(3), RecordedBy.withheld(), id("fact"));
        Identified event = new Identified(header, IdentificationSource.SELF, Setting.HOSPITAL, youngCarer());
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, id("notice"), GP, Purpose.DIRECT_CARE, "edition", List.of(event));
    }
}
