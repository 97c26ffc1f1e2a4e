package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.Objects;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Who may receive a carer's details: one organisation, or every organisation of a kind.
 *
 * @param kind the kind of recipient
 * @param organisation the one organisation meant; absent if every one of the kind is meant
 */
@Consistent(RecipientRules.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Recipient.class})
public record Recipient(
        @Nullable RecipientKind kind, @Valid @Nullable Identifier organisation) {

    /** Every recipient of a kind. */
    public static Recipient every(RecipientKind kind) {
        return new Recipient(Objects.requireNonNull(kind, "kind"), null);
    }

    /**
     * Whether permission for this recipient also covers another. A part that is set here must be equal there; a part
     * that is absent here matches anything. A recipient without any part includes nobody.
     */
    public boolean includes(Recipient other) {
        return (kind != null || organisation != null)
                && (kind == null || kind == other.kind)
                && (organisation == null || organisation.equals(other.organisation));
    }

    /** Contains only the kind, because a school or employer may point to a person. */
    @Override
    public String toString() {
        return "Recipient[" + kind + "]";
    }
}
