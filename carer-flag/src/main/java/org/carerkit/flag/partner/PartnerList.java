package org.carerkit.flag.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.identifier.OfScheme;
import org.jspecify.annotations.Nullable;

/**
 * The partners that a register listens to, with the public keys that prove who a notice is from, in the format
 * {@code carerkit.partners/1}. Read it with {@link PartnerListJson}, which reports every fault.
 *
 * @param format the version of the format
 * @param partners the partners
 */
@Consistent(PartnerListRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, PartnerList.class})
public record PartnerList(
        @Required @Nullable PartnerListFormat format,
        @Required @AtMost(10_000) List<@Valid Partner> partners) {

    /** Copies the list; an absent list becomes empty. */
    public PartnerList {
        partners = partners == null ? List.of() : List.copyOf(partners);
    }

    /** Returns a partner by its organisation, however that is written. */
    public Optional<Partner> partner(Identifier organisation) {
        return partners.stream()
                .filter(one -> one.organisation() != null && one.organisation().means(organisation))
                .findFirst();
    }

    /** Shows the number of partners. */
    @Override
    public String toString() {
        return "PartnerList[" + partners.size() + "]";
    }

    /**
     * A partner.
     *
     * @param organisation the organisation
     * @param kind what it is; this decides what it may say about a carer
     * @param keys its keys, of which several can be valid at a time
     * @param trustedTransport the decision to take its unsigned notices; absent if they are refused
     */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Partner.class})
    public record Partner(
            @Required
            @Valid
            @OfScheme({
                IdentifierScheme.ODS,
                IdentifierScheme.URN,
                IdentifierScheme.LAESTAB,
                IdentifierScheme.DFE_AREA,
                IdentifierScheme.ONS_AREA,
                IdentifierScheme.CASSR,
                IdentifierScheme.LOCAL
            })
            @Nullable
            Identifier organisation,

            @Required @Nullable RecipientKind kind,
            @AtMost(20) List<@Valid PartnerKey> keys,
            @Valid @Nullable TrustedTransport trustedTransport) {

        /** Copies the list; an absent list becomes empty. */
        public Partner {
            keys = keys == null ? List.of() : List.copyOf(keys);
        }

        /** Shows the kind only. */
        @Override
        public String toString() {
            return "Partner[" + kind + "]";
        }
    }

    /**
     * A partner's public key.
     *
     * @param id the key's id in a signed notice: the SHA-256 of the public key in base64url
     * @param algorithm the only algorithm with which it signs
     * @param publicKey the SubjectPublicKeyInfo (RFC 5280) in base64 (RFC 4648, section 4)
     * @param from the first moment at which it is valid
     * @param until the first moment at which it is no longer valid; absent if it has no end
     */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, PartnerKey.class})
    public record PartnerKey(
            @Required @Text(max = 64) @Nullable String id,
            @Required @Nullable SigningAlgorithm algorithm,
            @Required @Text(max = 1000) @Nullable String publicKey,
            @Required @Nullable Instant from,
            @Nullable Instant until) {

        /** Returns true if the key is valid at a moment. */
        public boolean isValidAt(Instant moment) {
            return from != null && !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }

        /** Returns the key itself; empty if the text is not a key of the algorithm. */
        Optional<PublicKey> key() {
            if (algorithm == null || publicKey == null) {
                return Optional.empty();
            }
            try {
                byte[] bytes = Base64.getDecoder().decode(publicKey);
                boolean strict = Base64.getEncoder().encodeToString(bytes).equals(publicKey);
                return strict ? algorithm.publicKey(bytes) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** Shows the id only. */
        @Override
        public String toString() {
            return "PartnerKey[" + id + "]";
        }
    }

    /**
     * The written decision that the transport alone proves who a partner is, for example mutual TLS. Notices that come
     * this way are taken unsigned and are marked.
     *
     * @param by the role that decided
     * @param on the day of the decision
     * @param because the reason
     */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, TrustedTransport.class})
    public record TrustedTransport(
            @Required @Text(max = 100) @Nullable String by,
            @Required @Nullable LocalDate on,
            @Required @Text(max = 1000) @Nullable String because) {}

    /** The versions of the format. A reader refuses any other version. */
    public enum PartnerListFormat {
        /** The first version. */
        @JsonProperty("carerkit.partners/1")
        PARTNERS_1;

        /** Returns the name used in a list. */
        public String id() {
            return "carerkit.partners/1";
        }
    }
}
