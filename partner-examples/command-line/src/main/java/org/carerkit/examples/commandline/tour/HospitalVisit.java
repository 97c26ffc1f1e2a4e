package org.carerkit.examples.commandline.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Contact;
import org.carerkit.flag.directory.CarerService;
import org.carerkit.flag.directory.ServiceDirectory;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.sharing.ShareRequest;

/**
 * The events and sharing requests that a hospital records when it recognises a young carer. The ids are derived from
 * the events' names, so that every tour writes the same ids. A real register draws them at random.
 */
final class HospitalVisit {

    static final Identifier HOSPITAL = Identifier.local("carerkit-tour", "example-hospital");

    /** The service for young carers in the library's fictional directory. */
    static final CarerService SERVICE =
            ServiceDirectory.fictional().service("young-carers").orElseThrow();

    private static final Recipient EMPLOYER =
            new Recipient(RecipientKind.EMPLOYER, Identifier.local("carerkit-tour", "example-employer"));

    private final Carer carer;
    private final Clock clock;

    HospitalVisit(Carer carer, Clock clock) {
        this.carer = carer;
        this.clock = clock;
    }

    /** Returns the hospital's own id for the carer. Other registers have their own. */
    CarerId carerId() {
        return new CarerId(id("hospital"));
    }

    /** Returns the events at the bedside in order, before anybody else is told. */
    List<FlagEvent> atTheBedside() {
        return List.of(
                new Identified(header("identified", 60), IdentificationSource.PROFESSIONAL, Setting.HOSPITAL, carer),
                informed(),
                consent("consent-school", 50, Purpose.EDUCATION_SUPPORT, schoolLead()),
                consent("consent-practice", 49, Purpose.DIRECT_CARE, practice()),
                consent("consent-service", 48, Purpose.CARER_SUPPORT, service()),
                new Confirmed(header("confirmed", 45), new DecisionMaker(Capacity.SELF, null, null)));
    }

    /** Returns the event of informing the carer, in the formats and language that the carer's record asks for. */
    private Informed informed() {
        Contact contact = requireNonNull(carer.contact());
        return new Informed(
                header("informed", 55), "rights of young carers", contact.accessibleFormats(), contact.language());
    }

    /** Returns the answer to one question of consent. Each question is asked separately. */
    private ConsentRecorded consent(String name, int minutesAgo, Purpose purpose, Recipient recipient) {
        EventHeader header = header(name, minutesAgo);
        return new ConsentRecorded(header, Consent.given(dayOf(header), List.of(purpose), List.of(recipient)));
    }

    /**
     * Returns the requests to tell the school and the practice, and one to tell a parent's employer, which has no
     * reason to know.
     */
    List<ShareRequest> wishesToTell() {
        return List.of(
                ShareRequest.withConsent(header("tell-school", 30), schoolLead(), Purpose.EDUCATION_SUPPORT),
                ShareRequest.withConsent(header("tell-practice", 29), practice(), Purpose.DIRECT_CARE),
                ShareRequest.withConsent(header("tell-employer", 20), EMPLOYER, Purpose.EMPLOYMENT_SUPPORT));
    }

    /** Returns the referral to the service for young carers and its answer within the hour. */
    List<FlagEvent> referredAndAnswered() {
        EventHeader referred = header("referred", 15);
        return List.of(
                new Referred(
                        referred,
                        SERVICE.id(),
                        "somebody to talk to, other young carers",
                        id("consent-service"),
                        null,
                        dayOf(referred).plusWeeks(2)),
                new ReferralAnswered(
                        header("answered", 5), referred.id(), ReferralAnswer.ACCEPTED, "a place in the Tuesday group"));
    }

    /** Returns the young carers' lead of the carer's school. */
    Recipient schoolLead() {
        return new Recipient(
                RecipientKind.SCHOOL_LEAD,
                organisation(carer, OrganisationRole.SCHOOL).orElseThrow().identifier());
    }

    /** Returns the carer's GP practice. */
    Recipient practice() {
        return new Recipient(
                RecipientKind.GP_PRACTICE,
                organisation(carer, OrganisationRole.GP_PRACTICE).orElseThrow().identifier());
    }

    private static Recipient service() {
        return new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("carerkit-tour", SERVICE.id()));
    }

    /** Returns the organisation that knows a carer in this role, if it has an identifier. */
    static Optional<RegisteredOrganisation> organisation(Carer carer, OrganisationRole role) {
        return carer.organisations().stream()
                .filter(one -> one.role() == role && one.identifier() != null)
                .findFirst();
    }

    private static LocalDate dayOf(EventHeader header) {
        return EventHeader.dayOf(header.occurredAt());
    }

    private EventHeader header(String event, int minutesAgo) {
        return EventHeader.of(
                id(event),
                carerId(),
                clock.instant().minus(Duration.ofMinutes(minutesAgo)),
                RecordedBy.of(HOSPITAL, "ward nurse"));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("carerkit tour, " + name).getBytes(UTF_8));
    }
}
