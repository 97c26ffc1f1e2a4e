package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.json.KeepsLater;

/**
 * Something that happened to a carer's flag, in the format {@code carerkit.flag-event/1}. Events never change; a
 * {@link Corrected} event says that another event was wrong. Each kind is a record, and the kinds are sealed.
 * {@code EventKind} defines in one place what each kind means. An event of a kind that a later version added is kept as
 * a {@link LaterEvent}.
 */
@KeepsLater(LaterEvent.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Identified.class, name = "identified"),
    @JsonSubTypes.Type(value = ConsentRecorded.class, name = "consent-recorded"),
    @JsonSubTypes.Type(value = Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = RolesChanged.class, name = "roles-changed"),
    @JsonSubTypes.Type(value = Reviewed.class, name = "reviewed"),
    @JsonSubTypes.Type(value = Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Restricted.class, name = "restricted"),
    @JsonSubTypes.Type(value = Unrestricted.class, name = "unrestricted"),
    @JsonSubTypes.Type(value = Disclosed.class, name = "disclosed"),
    @JsonSubTypes.Type(value = DisclosureWithheld.class, name = "disclosure-withheld"),
    @JsonSubTypes.Type(value = Retracted.class, name = "retracted"),
    @JsonSubTypes.Type(value = Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = Informed.class, name = "informed"),
    @JsonSubTypes.Type(value = Referred.class, name = "referred"),
    @JsonSubTypes.Type(value = ReferralAnswered.class, name = "referral-answered"),
    @JsonSubTypes.Type(value = Linked.class, name = "linked"),
    @JsonSubTypes.Type(value = Unlinked.class, name = "unlinked"),
    @JsonSubTypes.Type(value = Corrected.class, name = "corrected"),
    @JsonSubTypes.Type(value = Erased.class, name = "erased"),
})
public sealed interface FlagEvent
        permits Identified,
                ConsentRecorded,
                Confirmed,
                RolesChanged,
                Reviewed,
                Ended,
                Restricted,
                Unrestricted,
                Disclosed,
                DisclosureWithheld,
                Retracted,
                Acknowledged,
                Informed,
                Referred,
                ReferralAnswered,
                Linked,
                Unlinked,
                Corrected,
                Erased,
                LaterEvent {

    /**
     * The order in which a flag applies events: by moment; at the same moment, the more protective event comes later
     * and so wins; then by the id of the fact, which is arbitrary but the same everywhere.
     */
    Comparator<FlagEvent> ORDER = Comparator.comparing(
                    (FlagEvent event) -> event.header().occurredAt())
            .thenComparing(FlagEvent::protectiveRank)
            .thenComparing(event -> event.header().fact().toString())
            .thenComparing(event -> event.id().toString());

    /** Returns the header. */
    EventHeader header();

    /**
     * Returns the rank among events of the same moment. On a day without known times, a flag is opened, then confirmed,
     * then closed. Protective events come last: refusal, "not a carer", restriction.
     */
    int protectiveRank();

    /**
     * Calls the case for this event's kind. Every kind has a case, so code that lists the kinds stops compiling when
     * one is added.
     *
     * @param cases one case for each kind
     */
    <R> R match(Cases<R> cases);

    /** One case for each kind of event. */
    interface Cases<R> {
        /** Handles {@link Identified}. */
        R identified(Identified event);

        /** Handles {@link ConsentRecorded}. */
        R consentRecorded(ConsentRecorded event);

        /** Handles {@link Confirmed}. */
        R confirmed(Confirmed event);

        /** Handles {@link RolesChanged}. */
        R rolesChanged(RolesChanged event);

        /** Handles {@link Reviewed}. */
        R reviewed(Reviewed event);

        /** Handles {@link Ended}. */
        R ended(Ended event);

        /** Handles {@link Restricted}. */
        R restricted(Restricted event);

        /** Handles {@link Unrestricted}. */
        R unrestricted(Unrestricted event);

        /** Handles {@link Disclosed}. */
        R disclosed(Disclosed event);

        /** Handles {@link DisclosureWithheld}. */
        R disclosureWithheld(DisclosureWithheld event);

        /** Handles {@link Retracted}. */
        R retracted(Retracted event);

        /** Handles {@link Acknowledged}. */
        R acknowledged(Acknowledged event);

        /** Handles {@link Informed}. */
        R informed(Informed event);

        /** Handles {@link Referred}. */
        R referred(Referred event);

        /** Handles {@link ReferralAnswered}. */
        R referralAnswered(ReferralAnswered event);

        /** Handles {@link Linked}. */
        R linked(Linked event);

        /** Handles {@link Unlinked}. */
        R unlinked(Unlinked event);

        /** Handles {@link Corrected}. */
        R corrected(Corrected event);

        /** Handles {@link Erased}. */
        R erased(Erased event);

        /** Handles an event that a later version of the format wrote. */
        R laterEvent(LaterEvent event);
    }

    /** Returns this event with another header. */
    FlagEvent with(EventHeader header);

    /** Returns the carer's record in this event; empty if there is none, and for a kind that never has one. */
    default Optional<Carer> carerRecord() {
        return Optional.empty();
    }

    /** Returns the event's own id. */
    default UUID id() {
        return header().id();
    }

    /** Returns the version of the format, which is the same for every event. */
    default FlagEventFormat format() {
        return FlagEventFormat.FLAG_EVENT_1;
    }

    /** The versions of the event format. A reader refuses any other version. */
    enum FlagEventFormat {
        /** The first version. */
        @JsonProperty("carerkit.flag-event/1")
        FLAG_EVENT_1;

        /** Returns the name used in an event. */
        public String id() {
            return "carerkit.flag-event/1";
        }
    }
}
