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
 * Records that the carer was referred to a service. Anybody who finds a carer can refer them. The event names the
 * recorded consent for the referral or another lawful basis.
 *
 * @param header the id, carer, time and recorder of the event
 * @param service the id of the service in the register's directory
 * @param need the reason, in a few words; nothing that the service does not need
 * @param consent the id of the event that recorded the consent; absent if another lawful basis applies
 * @param basis the other lawful basis; absent if consent applies
 * @param answerBy the day by which an answer is expected; absent if the policy of the list decides
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

    /** Rejects a null header. */
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

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Referred[" + header + "]";
    }
}
