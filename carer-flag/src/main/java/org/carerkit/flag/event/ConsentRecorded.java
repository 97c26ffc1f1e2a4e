package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Somebody decided about sharing. A refusal or withdrawal holds whatever comes later, until consent is given that names
 * it: so no fast clock and no late delivery can undo it.
 *
 * @param header what every event says
 * @param consent what was decided
 * @param lifts the refusals and withdrawals, by event id, that consent given here is meant to lift, at most 100
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ConsentRecorded.class})
public record ConsentRecorded(
        @Required @Valid EventHeader header,
        @Required @Valid @Nullable Consent consent,

        @AtMost(100) List<UUID> lifts) implements FlagEvent {

    /** Checks that the header is there. Copies the list; an absent one is empty. */
    public ConsentRecorded {
        requireNonNull(header, "header");
        lifts = lifts == null ? List.of() : List.copyOf(lifts);
    }

    /** A decision that lifts nothing. */
    public ConsentRecorded(EventHeader header, Consent consent) {
        this(header, consent, List.of());
    }

    /** True when this decision stands in the way of sharing. */
    public boolean withholds() {
        ConsentStatus status = consent == null ? null : consent.status();
        return status == ConsentStatus.REFUSED || status == ConsentStatus.WITHDRAWN;
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
        return new ConsentRecorded(other, consent, lifts);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "ConsentRecorded[" + header + "]";
    }
}
