package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.consent.LawfulBasis;
import org.jspecify.annotations.Nullable;

/**
 * The carer was referred to a service. Whoever finds the carer can do that. It rests on consent that was recorded, or on
 * another lawful basis; one of the two has to be named.
 *
 * @param header what every event says
 * @param service the service, by its id in the directory that the register uses
 * @param need what for, in a few words that the service needs; nothing that it does not need
 * @param consent the event that recorded the consent; absent where it rests on another lawful basis
 * @param basis the other lawful basis; absent where it rests on consent
 * @param answerBy the day by which an answer is expected; absent where the list's policy decides
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Referred.class})
public record Referred(
        @Required @Valid EventHeader header,
        @Required @Text(max = 64) @Nullable String service,
        @Required @Text(max = 400) @Nullable String need,
        @Nullable UUID consent,
        @Valid @Nullable LawfulBasis basis,
        @Nullable LocalDate answerBy)
        implements FlagEvent {

    /** Checks that the header is there. */
    public Referred {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 44;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.referred(this);
    }

    @Override
    public Referred with(EventHeader other) {
        return new Referred(other, service, need, consent, basis, answerBy);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "Referred[" + header + "]";
    }
}
