package org.carerkit.flag.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerListFormat;
import org.carerkit.flag.partner.SigningAlgorithm;
import org.carerkit.flag.partner.SigningKey;

/**
 * An organisation in the simulated town, what others tell it for, and which words about an adult it may ever hear. The
 * words are those of {@link Person#words}; they are written down here a second time, apart from any policy.
 */
@SuppressWarnings("ImmutableEnumChecker") // nothing here changes; the check does not know these classes
enum Member {
    HOSPITAL(
            new Recipient(RecipientKind.HOSPITAL, Samples.HOSPITAL),
            Purpose.DIRECT_CARE,
            Setting.HOSPITAL,
            Set.of("name", "birth-date", "nhs-number"),
            false,
            true),
    PRACTICE(
            Samples.GP,
            Purpose.DIRECT_CARE,
            Setting.GP_PRACTICE,
            Set.of("name", "birth-date", "nhs-number"),
            true,
            true),
    COUNCIL(
            new Recipient(RecipientKind.ADULT_SOCIAL_CARE, Identifier.onsArea("E06000001")),
            Purpose.CARERS_ASSESSMENT,
            Setting.ADULT_SOCIAL_CARE,
            Set.of("name", "birth-date", "nhs-number", "street", "phone", "what-matters"),
            true,
            true),
    SCHOOL(
            Samples.SCHOOL_LEAD,
            Purpose.EDUCATION_SUPPORT,
            Setting.SCHOOL,
            Set.of("name", "birth-date", "upn", "what-matters"),
            true,
            false),
    SERVICE(
            new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("fictional-town", "young-carers")),
            Purpose.CARER_SUPPORT,
            Setting.CARERS_SERVICE,
            Set.of("name", "birth-date", "street", "phone", "what-matters"),
            true,
            false),
    /** A partner with a valid key whom nobody should have trusted. It passes for a hospital and has no register. */
    HOSTILE(
            new Recipient(RecipientKind.HOSPITAL, Identifier.ods("FXX99")),
            Purpose.DIRECT_CARE,
            Setting.HOSPITAL,
            Set.of(),
            false,
            false);

    static final PartnerList PARTNERS;

    static {
        PARTNERS = new PartnerList(
                PartnerListFormat.PARTNERS_1,
                Arrays.stream(values())
                        .map(one -> new Partner(
                                one.recipient.organisation(),
                                one.recipient.kind(),
                                List.of(one.key.publicEntry(null)),
                                null))
                        .toList());
    }

    final Recipient recipient;
    final Purpose purpose;
    final Setting setting;
    final Set<String> mayHear;
    final boolean hearsOfYoungCarers;
    final boolean hearsOfRestrictions;
    final SigningKey key;

    Member(
            Recipient recipient,
            Purpose purpose,
            Setting setting,
            Set<String> mayHear,
            boolean hearsOfYoungCarers,
            boolean hearsOfRestrictions) {
        this.recipient = recipient;
        this.purpose = purpose;
        this.setting = setting;
        this.mayHear = mayHear;
        this.hearsOfYoungCarers = hearsOfYoungCarers;
        this.hearsOfRestrictions = hearsOfRestrictions;
        this.key = SigningKey.generate(SigningAlgorithm.ED25519, EventHeader.startOf(LocalDate.of(2020, 1, 1)));
    }

    RecordedBy staff() {
        return RecordedBy.of(recipient.organisation(), "member of staff");
    }
}
