package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.sharing.ShareRequest;

/**
 * What a hospital writes down when a young carer is found there: the events, and the wishes to share. Ids follow from the
 * names of events, so that the tour writes the same each time; a real register draws them at random.
 */
final class HospitalVisit {

    private static final Identifier HOSPITAL = Identifier.local("carerkit-tour", "example-hospital");
    private static final Recipient EMPLOYER =
            new Recipient(RecipientKind.EMPLOYER, Identifier.local("carerkit-tour", "example-employer"));

    private final Carer carer;
    private final Clock clock;

    HospitalVisit(Carer carer, Clock clock) {
        this.carer = carer;
        this.clock = clock;
    }

    /** What the hospital calls the carer; the school calls them otherwise. */
    CarerId carerId() {
        return new CarerId(id("hospital"));
    }

    CarerId carerIdAtSchool() {
        return new CarerId(id("school"));
    }

    /** A nurse asks who helps at home. */
    FlagEvent identified() {
        return new Identified(header("identified", 40), IdentificationSource.PROFESSIONAL, Setting.HOSPITAL, carer);
    }

    /** The carer understands what is asked, and decides: the school may know. */
    FlagEvent consent() {
        LocalDate today = LocalDate.now(clock.withZone(EventHeader.LONDON));
        return new ConsentRecorded(
                header("consent", 25), Consent.given(today, List.of(Purpose.EDUCATION_SUPPORT), List.of(schoolLead())));
    }

    /** The carer agrees that they are one. */
    FlagEvent confirmed() {
        return new Confirmed(header("confirmed", 20), new DecisionMaker(Capacity.SELF, null, null));
    }

    /** The hospital wants to tell the young carers' lead of the school. */
    ShareRequest tellSchool() {
        return ShareRequest.withConsent(header("tell-school", 10), schoolLead(), Purpose.EDUCATION_SUPPORT);
    }

    /** Somebody wants to tell the employer of a parent, who has no business with it. */
    ShareRequest tellEmployer() {
        return ShareRequest.withConsent(header("tell-employer", 5), EMPLOYER, Purpose.EMPLOYMENT_SUPPORT);
    }

    /** The young carers' lead of the carer's school. */
    Recipient schoolLead() {
        return new Recipient(RecipientKind.SCHOOL_LEAD, school(carer).identifier());
    }

    /** The school of a pupil. */
    static RegisteredOrganisation school(Carer pupil) {
        return pupil.organisations().stream()
                .filter(one -> one.role() == OrganisationRole.SCHOOL && one.identifier() != null)
                .findFirst()
                .orElseThrow();
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
