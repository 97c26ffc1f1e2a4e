package org.carerkit.flag.state;

import static org.carerkit.flag.state.EventKind.FromPartner.ACCEPTED;
import static org.carerkit.flag.state.EventKind.FromPartner.REFUSED;

import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.state.EventKind.FromPartner;
import org.carerkit.flag.state.EventKind.Told;
import org.carerkit.flag.state.EventKind.WithoutLocation;

/** Defines the meaning of every kind of event. A new kind is added here and nowhere else. */
final class EventKinds implements FlagEvent.Cases<EventKind> {

    private static final WithoutLocation HIDDEN = WithoutLocation.NOTHING;

    @Override
    public EventKind identified(Identified event) {
        return new EventKind(
                "recognised as a carer",
                ACCEPTED,
                flag -> flag.identified(event),
                (header, fields, record) -> new Identified(
                        header, event.source(), fields.contains(FlagField.SETTING) ? event.setting() : null, record),
                (header, record) -> new Identified(header, event.source(), null, record));
    }

    @Override
    public EventKind consentRecorded(ConsentRecorded event) {
        return new EventKind(
                "decision about sharing",
                REFUSED,
                flag -> flag.consent(event),
                Told.NOTHING,
                (header, record) -> new ConsentRecorded(header, RedactedParts.consent(event.consent()), event.lifts()));
    }

    @Override
    public EventKind confirmed(Confirmed event) {
        return new EventKind(
                "agreed to be recorded as a carer",
                ACCEPTED,
                flag -> flag.confirmed(event),
                (header, fields, record) -> new Confirmed(header, null),
                (header, record) -> new Confirmed(header, RedactedParts.decisionMaker(event.by())));
    }

    @Override
    public EventKind rolesChanged(RolesChanged event) {
        return new EventKind(
                "caring changed",
                ACCEPTED,
                flag -> flag.rolesChanged(event),
                (header, fields, record) -> record == null ? null : new RolesChanged(header, record),
                (header, record) -> new RolesChanged(header, record));
    }

    @Override
    public EventKind reviewed(Reviewed event) {
        return new EventKind(
                "reviewed",
                ACCEPTED,
                flag -> flag.reviewed(event),
                (header, fields, record) -> new Reviewed(header, event.outcome(), event.nextDue()),
                (header, record) -> new Reviewed(header, event.outcome(), event.nextDue()));
    }

    @Override
    public EventKind ended(Ended event) {
        return new EventKind(
                "flag ended",
                ACCEPTED,
                flag -> flag.ended(event),
                (header, fields, record) -> new Ended(header, event.reason()),
                (header, record) -> new Ended(header, event.reason()));
    }

    /** {@code NoticeMaker} makes the restrictions in a notice, because a marked record is a restriction too. */
    @Override
    public EventKind restricted(Restricted event) {
        return new EventKind("location restricted", ACCEPTED, flag -> flag.restricted(event), Told.NOTHING, HIDDEN);
    }

    @Override
    public EventKind unrestricted(Unrestricted event) {
        return new EventKind(
                "restriction lifted",
                FromPartner.undoing(event.lifts()),
                flag -> flag.unrestricted(event),
                Told.NOTHING,
                HIDDEN);
    }

    @Override
    public EventKind disclosed(Disclosed event) {
        return new EventKind(
                "shared",
                REFUSED,
                flag -> flag.decidedToShare(event),
                Told.NOTHING,
                (header, record) -> new Disclosed(
                        header,
                        RedactedParts.recipient(event.recipient()),
                        event.purpose(),
                        event.consent(),
                        RedactedParts.basis(event.basis()),
                        event.fields().stream()
                                .filter(field -> !field.impliesLocation())
                                .toList(),
                        event.policy()));
    }

    @Override
    public EventKind disclosureWithheld(DisclosureWithheld event) {
        return new EventKind(
                "asked for and not shared",
                REFUSED,
                flag -> flag.decidedToShare(event),
                Told.NOTHING,
                (header, record) -> new DisclosureWithheld(
                        header,
                        RedactedParts.recipient(event.recipient()),
                        event.purpose(),
                        event.reason(),
                        event.policy()));
    }

    /** {@code NoticeMaker} makes the retractions in a notice. {@code Forgetting} applies those of a partner. */
    @Override
    public EventKind retracted(Retracted event) {
        return new EventKind(
                "told to forget",
                ACCEPTED,
                flag -> flag.decidedToShare(event),
                Told.NOTHING,
                (header, record) -> RedactedParts.retracted(header, event));
    }

    @Override
    public EventKind acknowledged(Acknowledged event) {
        return new EventKind(
                "arrived at the recipient",
                REFUSED,
                flag -> flag.acknowledged(event),
                Told.NOTHING,
                (header, record) -> new Acknowledged(header, event.notice()));
    }

    @Override
    public EventKind informed(Informed event) {
        return new EventKind(
                "given information",
                REFUSED,
                flag -> flag.informed(event),
                Told.NOTHING,
                (header, record) -> new Informed(header, null, event.formats(), event.language()));
    }

    @Override
    public EventKind referred(Referred event) {
        return new EventKind(
                "referred to a service",
                REFUSED,
                flag -> flag.referred(event),
                Told.NOTHING,
                (header, record) -> new Referred(
                        header, null, null, event.consent(), RedactedParts.basis(event.basis()), event.answerBy()));
    }

    @Override
    public EventKind referralAnswered(ReferralAnswered event) {
        return new EventKind(
                "referral answered",
                REFUSED,
                flag -> flag.answered(event),
                Told.NOTHING,
                (header, record) -> new ReferralAnswered(header, event.referral(), event.answer(), null));
    }

    @Override
    public EventKind linked(Linked event) {
        return new EventKind(
                "linked with another record of the same person",
                REFUSED,
                flag -> flag.linked(event),
                Told.NOTHING,
                (header, record) -> new Linked(header, event.other(), event.certainty()));
    }

    @Override
    public EventKind unlinked(Unlinked event) {
        return new EventKind(
                "link undone",
                REFUSED,
                flag -> flag.unlinked(event),
                Told.NOTHING,
                (header, record) -> new Unlinked(header, event.link()));
    }

    /**
     * A correction takes effect in the selection of events, before the fold. {@code NoticeMaker} makes the corrections
     * in a notice.
     */
    @Override
    public EventKind corrected(Corrected event) {
        return new EventKind(
                "an earlier event corrected",
                FromPartner.undoing(Stream.ofNullable(event.corrects()).toList()),
                flag -> {},
                Told.NOTHING,
                (header, record) -> new Corrected(header, event.corrects(), event.replacedBy()));
    }

    /** Does not change the flag. The recipient's own duties decide what happens to its record. */
    @Override
    public EventKind erased(Erased event) {
        return new EventKind(
                "record erased", ACCEPTED, flag -> {}, Told.NOTHING, (header, record) -> new Erased(header));
    }

    /** The known part has already replaced the event. Nothing else is shared. */
    @Override
    public EventKind laterEvent(LaterEvent event) {
        EventKind known = Optional.ofNullable(event.known()).map(EventKind::of).orElse(null);
        FromPartner fromPartner =
                known == null ? ACCEPTED : new FromPartner(known.mayComeFromPartner(), known.undoes());
        return new EventKind(
                "recorded by a later version", fromPartner, flag -> flag.later(event), Told.NOTHING, HIDDEN);
    }
}
