package org.carerkit.examples.hospital.ward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.examples.hospital.people.FlagProtection;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.register.RegisterInTransaction;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.notices.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows once a carer is found: telling a partner, or asking a service to help. Who agreed is recorded in the
 * same commit. A repeated request has no further effect.
 */
@Service
@Transactional
public class CarerFollowUp {

    private final People people;
    private final FlagProtection flags;
    private final RegisterInTransaction register;
    private final HospitalSettings settings;
    private final Clock clock;

    CarerFollowUp(
            People people,
            FlagProtection flags,
            RegisterInTransaction register,
            HospitalSettings settings,
            Clock clock) {
        this.people = people;
        this.flags = flags;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tells a partner about a carer, as far as the disclosure policy allows.
     *
     * @param agreed who agreed just now; null to rely on an earlier agreement
     * @param role the role of the person who asked
     * @param request the request's id; a request sent again with the same id is the same request
     * @return empty if nobody with that id is in the register
     * @throws FlagRefusedException if the register refuses the agreement or the decision; nothing is then recorded
     */
    public Optional<ShareResult> tell(
            PersonId carer, Partner partner, @Nullable DecisionMaker agreed, String role, UUID request) {
        return inRegister(carer).map(id -> {
            ShareResult before = decided(id, request);
            if (before != null) {
                return before;
            }
            if (agreed != null) {
                agree(id, partner.purpose(), partner.recipient(), agreed, role, request);
            }
            // a flag may have opened before this system knew that it had to be protected
            flags.protect(carer, clock.instant());
            EventHeader header = EventHeader.of(request, id, clock.instant(), settings.recordedBy(role));
            ShareResult result =
                    register.current().share(ShareRequest.withConsent(header, partner.recipient(), partner.purpose()));
            if (result instanceof ShareResult.Refused refused) {
                throw new FlagRefusedException(refused.findings());
            }
            return result;
        });
    }

    /**
     * Refers a carer to a service.
     *
     * @param service the service's id in the directory of services
     * @param need what the carer needs
     * @param agreed who agreed just now that a carers' service is told; null to rely on an earlier agreement, as is
     *     necessary once the flag has ended
     * @param role the role of the person who asked
     * @param request the request's id; a request sent again with the same id is the same request
     * @return false if nobody with that id is in the register
     * @throws FlagRefusedException if the register refuses the agreement or the referral; nothing is then recorded
     */
    public boolean refer(
            PersonId carer, String service, String need, @Nullable DecisionMaker agreed, String role, UUID request) {
        CarerId id = inRegister(carer).orElse(null);
        if (id == null) {
            return false;
        }
        if (find(id, request) == null) {
            Recipient services = Recipient.every(RecipientKind.CARERS_SERVICE);
            UUID consent = agreed == null
                    ? agreedBefore(id, services)
                    : agree(id, Purpose.CARER_SUPPORT, services, agreed, role, request);
            EventHeader header = EventHeader.of(request, id, clock.instant(), settings.recordedBy(role));
            record(new Referred(header, service, need, consent, null, null));
        }
        return true;
    }

    private Optional<CarerId> inRegister(PersonId carer) {
        return people.find(carer)
                .map(KnownPerson::carer)
                .filter(id -> !register.current().history(id).isEmpty());
    }

    /** Returns the earlier consent, or null, in which case the register refuses the referral. */
    private @Nullable UUID agreedBefore(CarerId carer, Recipient services) {
        return register.current()
                .flag(carer)
                .flag()
                .consents()
                .allowing(Purpose.CARER_SUPPORT, services, EventHeader.dayOf(clock.instant()))
                .map(ConsentRecorded::id)
                .orElse(null);
    }

    private UUID agree(
            CarerId carer, Purpose purpose, Recipient recipient, DecisionMaker agreed, String role, UUID request) {
        UUID id = UUID.nameUUIDFromBytes(("agreed " + request).getBytes(UTF_8));
        EventHeader header = EventHeader.of(id, carer, clock.instant(), settings.recordedBy(role));
        record(new ConsentRecorded(
                header,
                new Consent(
                        ConsentStatus.GIVEN,
                        EventHeader.dayOf(clock.instant()),
                        agreed,
                        List.of(purpose),
                        List.of(recipient),
                        null,
                        null)));
        return id;
    }

    private @Nullable ShareResult decided(CarerId carer, UUID request) {
        FlagEvent event = find(carer, request);
        if (event instanceof Disclosed disclosed) {
            return new ShareResult.Shared(disclosed);
        }
        return event instanceof DisclosureWithheld withheld && withheld.reason() != null
                ? new ShareResult.Withheld(withheld.reason())
                : null;
    }

    private @Nullable FlagEvent find(CarerId carer, UUID event) {
        return register.current().history(carer).stream()
                .filter(each -> each.id().equals(event))
                .findFirst()
                .orElse(null);
    }

    private void record(FlagEvent event) {
        RecordResult result = register.current().record(RecordCommand.of(event));
        if (result instanceof RecordResult.Refused refused) {
            throw new FlagRefusedException(refused.findings());
        }
        if (!(result instanceof RecordResult.Recorded)) {
            throw new IllegalStateException("The register holds nothing of this carer any more");
        }
    }
}
