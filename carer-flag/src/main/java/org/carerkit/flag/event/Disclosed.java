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
 * Something about the carer was told to somebody. Its id is the notice's, so that both ends can be compared.
 *
 * @param header what every event says
 * @param recipient to whom
 * @param purpose what for
 * @param consent the event that recorded the consent it rests on; absent where it rests on another lawful basis
 * @param basis the other lawful basis; absent where it rests on consent
 * @param fields what was told, in the enum's order: only those of which something was known
 * @param policy the edition of the disclosure policy that decided
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

        @Required @Text(max = 64) @Nullable String policy)
        implements FlagEvent {

    /** Checks that the header is there. Copies the list; an absent one is empty. */
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
        return new Disclosed(other, recipient, purpose, consent, basis, fields, policy);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "Disclosed[" + header + "]";
    }
}
