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
 * A carer and their caring roles, in the format {@code carerkit.carer/1} that every partner system can store, check and
 * exchange. A record holds what was received; {@link org.carerkit.core.check.RecordCheck} tells you what is wrong with
 * it.
 *
 * @param format the version of the format
 * @param identifiers NHS number, UPN or local identifiers, at most 20. At least one is required, because a carer
 *     without an identifier cannot be told apart from another.
 * @param person who the carer is
 * @param contact how to reach the carer
 * @param restricted true if the carer's whereabouts are protected
 * @param roles the people the carer looks after, at most 50
 * @param situation the carer's work and education
 * @param organisations other organisations that know the carer, at most 50
 * @param contingencyPlan what happens when the carer cannot care
 * @param whatMatters what matters to the carer, in their own words
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

    /** Copies the lists. An absent list becomes an empty list. */
    public Carer {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        roles = roles == null ? List.of() : List.copyOf(roles);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
    }

    /** Starts a carer with one identifier. Every other part is optional and can be added. */
    public static CarerBuilder builder(Identifier identifier) {
        return new CarerBuilder(identifier);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Carer[…]";
    }
}
