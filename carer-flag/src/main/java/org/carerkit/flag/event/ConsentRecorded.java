package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.jspecify.annotations.Nullable;

/**
 * Records a decision about sharing. A refusal or withdrawal applies, whatever comes later, until new consent names it.
 * So neither a fast clock nor a late delivery can undo it.
 *
 * @param header the id, carer, time and recorder of the event
 * @param consent the decision
 * @param lifts the ids of the refusals and withdrawals that this consent lifts, at most 100
 * @param understands whether the carer understands what is asked, as the recorder found; absent if nobody recorded it.
 *     It matters only for somebody under 18. Understanding belongs to one decision and one moment, so it is recorded
 *     with the decision, whoever made it, and not with the person
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ConsentRecorded.class})
public record ConsentRecorded(
        @Required @Valid EventHeader header,
        @Required @Valid @Nullable Consent consent,

        @AtMost(100) List<UUID> lifts,
        @Nullable Boolean understands)
        implements FlagEvent {

    /** Rejects a null header. Copies the list; an absent list becomes empty. */
    public ConsentRecorded {
        requireNonNull(header, "header");
        lifts = lifts == null ? List.of() : List.copyOf(lifts);
    }

    /** Creates a decision that lifts nothing and says nothing about understanding. */
    public ConsentRecorded(EventHeader header, Consent consent) {
        this(header, consent, List.of(), null);
    }

    /** Creates a decision that says nothing about understanding. */
    public ConsentRecorded(EventHeader header, @Nullable Consent consent, List<UUID> lifts) {
        this(header, consent, lifts, null);
    }

    /** Returns true if this decision refuses or withdraws consent. */
    public boolean withholds() {
        ConsentStatus status = consent == null ? null : consent.status();
        return status == ConsentStatus.REFUSED || status == ConsentStatus.WITHDRAWN;
    }

    /** Returns true if somebody with parental responsibility decided. */
    public boolean byParent() {
        DecisionMaker by = consent == null ? null : consent.by();
        return by != null && by.capacity() == Capacity.PARENTAL_RESPONSIBILITY;
    }

    @Override
    public int protectiveRank() {
        return withholds() ? 80 : 10;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.consentRecorded(this);
    }

    @Override
    public ConsentRecorded with(EventHeader other) {
        return new ConsentRecorded(other, consent, lifts, understands);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "ConsentRecorded[" + header + "]";
    }
}
