package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.identifier.OfScheme;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person and their caring roles, as every partner system can hold, check and exchange it: the format {@code carerkit.carer/1}. A record holds what was received; {@link org.carerkit.core.check.RecordCheck} says what is wrong with it.
 *
 * @param format the version of the format
 * @param identifiers NHS number, UPN or local identifiers, at most 20; at least one, for a carer without any cannot be told from another
 * @param person who the carer is
 * @param contact how to reach the carer
 * @param restricted true when the carer's whereabouts are protected
 * @param roles whom the carer looks after, at most 50
 * @param situation work and education
 * @param organisations who else knows the carer, at most 50
 * @param contingencyPlan what happens when the carer cannot care
 * @param whatMatters what matters to me: the carer's own words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(CarerRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Carer.class})
public record Carer(
        @Required @Nullable CarerFormat format,

        @Required @AtMost(20)
        List<@Valid @OfScheme({IdentifierScheme.NHS_NUMBER, IdentifierScheme.UPN, IdentifierScheme.LOCAL}) Identifier>
                identifiers,

        @Valid @Nullable Person person,
        @Valid @Nullable Contact contact,
        boolean restricted,
        @AtMost(50) List<@Valid CaringRole> roles,
        @Valid @Nullable Situation situation,
        @AtMost(50) List<@Valid RegisteredOrganisation> organisations,
        @Valid @Nullable ContingencyPlan contingencyPlan,
        @Text(max = 4000) @Nullable String whatMatters) {

    /** Copies the lists; an absent list is an empty one. */
    public Carer {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        roles = roles == null ? List.of() : List.copyOf(roles);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
    }

    /** A carer with at least one identifier; every other part can be added. */
    public static CarerBuilder builder(Identifier identifier) {
        return new CarerBuilder(identifier);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Carer[…]";
    }
}
