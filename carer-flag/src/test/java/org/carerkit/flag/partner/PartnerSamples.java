package org.carerkit.flag.partner;

import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.youngCarer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerKey;
import org.carerkit.flag.partner.PartnerList.PartnerListFormat;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;

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

    public static NoticeSigner signer(Identifier sender, SigningKey key) {
        return new NoticeSigner(keys(key), sender, SentNotices.inMemory(), CLOCK);
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
