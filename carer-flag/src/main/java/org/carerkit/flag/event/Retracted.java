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
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Records that a recipient may no longer hold fields that it was told, and must forget exactly these. Its id is also the
 * id of the notice. In the recipient's register it takes these fields away from everything that the same sender told,
 * until the sender tells them again.
 *
 * @param header the id, carer, time and recorder of the event
 * @param recipient the recipient
 * @param purpose the purpose for which it was told
 * @param fields the fields to forget, in the enum's order; with {@link FlagField#STATE} everything the sender told,
 *     except what protects somebody
 * @param notices the ids of the {@link Disclosed} events that told them; a notice leaves them out
 * @param policy the edition of the disclosure policy that decided
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Retracted.class})
public record Retracted(
        @Required @Valid EventHeader header,
        @Required @Valid @Nullable Recipient recipient,
        @Required @Nullable Purpose purpose,

        @Required @AtMost(50) List<FlagField> fields,

        @AtMost(10_000) List<UUID> notices,

        @Required @Text(max = 64) @Nullable String policy)
        implements FlagEvent {

    /** Rejects a null header. Copies the lists; an absent list becomes empty. */
    public Retracted {
        requireNonNull(header, "header");
        fields = fields == null ? List.of() : List.copyOf(fields);
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    @Override
    public int protectiveRank() {
        return 52;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.retracted(this);
    }

    @Override
    public Retracted with(EventHeader other) {
        return new Retracted(other, recipient, purpose, fields, notices, policy);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Retracted[" + header + "]";
    }
}
