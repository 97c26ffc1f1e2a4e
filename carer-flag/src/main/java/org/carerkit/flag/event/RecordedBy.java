package org.carerkit.flag.event;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Text;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.identifier.OfScheme;
import org.jspecify.annotations.Nullable;

/**
 * The organisation and role that recorded an event. It implies where somebody is known, so a notice leaves it out for
 * recipients who may not see it.
 *
 * @param organisation the organisation; absent if it is withheld
 * @param role the role of the person who recorded it, never their name: {@code ward nurse}
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, RecordedBy.class})
public record RecordedBy(
        @Valid
        @OfScheme({
            IdentifierScheme.ODS,
            IdentifierScheme.URN,
            IdentifierScheme.LAESTAB,
            IdentifierScheme.DFE_AREA,
            IdentifierScheme.ONS_AREA,
            IdentifierScheme.CASSR,
            IdentifierScheme.LOCAL
        })
        @Nullable
        Identifier organisation,

        @Text(max = 100) @Nullable String role) {

    /** Creates the recorder from an organisation and a role in it. */
    public static RecordedBy of(Identifier organisation, String role) {
        return new RecordedBy(organisation, role);
    }

    /** Returns a recorder of whom nothing is disclosed. */
    public static RecordedBy withheld() {
        return new RecordedBy(null, null);
    }

    /** Shows no content, because an organisation implies a place. */
    @Override
    public String toString() {
        return "RecordedBy[…]";
    }
}
