package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.identifier.OfScheme;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that knows the carer. It hints at where the carer lives, so it is withheld while a record is
 * restricted.
 *
 * @param role what the organisation is to the carer
 * @param identifier the organisation's code
 * @param name the organisation's name
 * @param since the first day on which it knew the carer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, RegisteredOrganisation.class})
public record RegisteredOrganisation(
        @Required @Nullable OrganisationRole role,

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
        Identifier identifier,

        @Text(max = 200) @Nullable String name,
        @Nullable LocalDate since) {

    /** Contains only the role. */
    @Override
    public String toString() {
        return "RegisteredOrganisation[" + role + "]";
    }
}
