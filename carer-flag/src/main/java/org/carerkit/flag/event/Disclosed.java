package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Records that information about the carer was shared. Its id is also the id of the notice, so that sender and
 * recipient can compare.
 *
 * @param header the id, carer, time and recorder of the event
 * @param recipient the recipient
 * @param purpose the purpose
 * @param consent the id of the event that recorded the consent for it; absent if another lawful basis applies
 * @param basis the other lawful basis; absent if consent applies
 * @param fields the fields that were shared, in the enum's order; only those with known content
 * @param policy the edition of the disclosure policy that decided
 * @param arrival how the notice arrived; only on the receipt of a notice from a partner
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Disclosed.class})
public record Disclosed(
        @Required @Valid EventHeader header,
        @Required @Valid @Nullable Recipient recipient,
        @Required @Nullable Purpose purpose,
        @Nullable UUID consent,
        @Valid @Nullable LawfulBasis basis,

        @Required @AtMost(50) List<FlagField> fields,

        @Required @Text(max = 64) @Nullable String policy,
        @Valid @Nullable NoticeArrival arrival)
        implements FlagEvent {

    /** Creates the record of a disclosure made here. */
    public Disclosed(
            EventHeader header,
            @Nullable Recipient recipient,
            @Nullable Purpose purpose,
            @Nullable UUID consent,
            @Nullable LawfulBasis basis,
            List<FlagField> fields,
            @Nullable String policy) {
        this(header, recipient, purpose, consent, basis, fields, policy, null);
    }

    /** Rejects a null header. Copies the list; an absent list becomes empty. */
    public Disclosed {
        requireNonNull(header, "header");
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    @Override
    public int protectiveRank() {
        return 50;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.disclosed(this);
    }

    @Override
    public Disclosed with(EventHeader other) {
        return new Disclosed(other, recipient, purpose, consent, basis, fields, policy, arrival);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Disclosed[" + header + "]";
    }
}
