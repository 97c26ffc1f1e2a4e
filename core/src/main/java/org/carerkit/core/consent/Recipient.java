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
 * Who may receive: one organisation, or every one of a kind.
 *
 * @param kind which kind of recipient
 * @param organisation the one organisation meant; absent where every one of the kind is
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
     * Whether what is allowed to this recipient is allowed to another. A part that is given here has to be equal there; a
     * part that is left open here is open. A recipient without any part includes nobody.
     */
    public boolean includes(Recipient other) {
        return (kind != null || organisation != null)
                && (kind == null || kind == other.kind)
                && (organisation == null || organisation.equals(other.organisation));
    }

    /** The kind alone: which school or employer may point at a person. */
    @Override
    public String toString() {
        return "Recipient[" + kind + "]";
    }
}
