package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.UUID;
import org.carerkit.core.json.KeepsLater;

/**
 * Something that happened to a carer's flag: the format {@code carerkit.flag-event/1}. Events never change; a
 * {@link Corrected} event says that another one was wrong. Each kind is a record, and the kinds are closed:
 * {@code EventKind} says in one place what each means. One that a later version has added is kept as a {@link LaterEvent}.
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
     * The order in which a flag takes events in: by moment; at one moment the event that protects more comes later and so
     * wins; then by the fact's id, which decides nothing but is the same everywhere.
     */
    Comparator<FlagEvent> ORDER = Comparator.comparing(
                    (FlagEvent event) -> event.header().occurredAt())
            .thenComparing(FlagEvent::protectiveRank)
            .thenComparing(event -> event.header().fact().toString())
            .thenComparing(event -> event.id().toString());

    /** What every event says. */
    EventHeader header();

    /**
     * The place among events of the same moment. Within a day of which no time is known a flag is opened, then confirmed,
     * then closed, and what protects comes last: refusal, "not a carer", restriction.
     */
    int protectiveRank();

    /**
     * This event by its kind: every kind has a case, so that code that lists them stops compiling when one is added.
     *
     * @param cases one for each kind
     */
    <R> R match(Cases<R> cases);

    /** A case for each kind of event. */
    interface Cases<R> {
        /** For {@link Identified}. */
        R identified(Identified event);

        /** For {@link ConsentRecorded}. */
        R consentRecorded(ConsentRecorded event);

        /** For {@link Confirmed}. */
        R confirmed(Confirmed event);

        /** For {@link RolesChanged}. */
        R rolesChanged(RolesChanged event);

        /** For {@link Reviewed}. */
        R reviewed(Reviewed event);

        /** For {@link Ended}. */
        R ended(Ended event);

        /** For {@link Restricted}. */
        R restricted(Restricted event);

        /** For {@link Unrestricted}. */
        R unrestricted(Unrestricted event);

        /** For {@link Disclosed}. */
        R disclosed(Disclosed event);

        /** For {@link DisclosureWithheld}. */
        R disclosureWithheld(DisclosureWithheld event);

        /** For {@link Acknowledged}. */
        R acknowledged(Acknowledged event);

        /** For {@link Informed}. */
        R informed(Informed event);

        /** For {@link Referred}. */
        R referred(Referred event);

        /** For {@link ReferralAnswered}. */
        R referralAnswered(ReferralAnswered event);

        /** For {@link Linked}. */
        R linked(Linked event);

        /** For {@link Unlinked}. */
        R unlinked(Unlinked event);

        /** For {@link Corrected}. */
        R corrected(Corrected event);

        /** For {@link Erased}. */
        R erased(Erased event);

        /** An event that a later version of the format wrote. */
        R laterEvent(LaterEvent event);
    }

    /** This event with another header. */
    FlagEvent with(EventHeader header);

    /** The event's own id. */
    default UUID id() {
        return header().id();
    }

    /** The version of the format, the same for every event. */
    default FlagEventFormat format() {
        return FlagEventFormat.FLAG_EVENT_1;
    }

    /** The versions of the event's format. A reader refuses any other. */
    enum FlagEventFormat {
        /** The first version. */
        @JsonProperty("carerkit.flag-event/1")
        FLAG_EVENT_1;

        /** The name as it stands in an event. */
        public String id() {
            return "carerkit.flag-event/1";
        }
    }
}
