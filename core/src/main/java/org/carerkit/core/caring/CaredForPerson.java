package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.identifier.OfScheme;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The person looked after. To be recorded at all, this takes that person's own agreement, or a decision in their stead (Care Act guidance: a link to a cared-for person is optional and separately agreed).
 *
 * @param identifiers NHS number or a local identifier, at most 10
 * @param name what the person is called
 * @param birthDate the date of birth
 * @param deathDate the date of death, if the person has died
 * @param restricted true when this person's whereabouts are protected: location then leaves neither record
 * @param agreement whether the person agreed to be named here; for a young child, or an adult who cannot decide, who decided
 *     stands in {@link Agreement#by}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(CaredForPersonRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, CaredForPerson.class})
public record CaredForPerson(
        @AtMost(10)
        List<@Valid @OfScheme({IdentifierScheme.NHS_NUMBER, IdentifierScheme.UPN, IdentifierScheme.LOCAL}) Identifier>
                identifiers,

        @Valid @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        boolean restricted,
        @Valid @Nullable Agreement agreement) {

    /** Copies the lists; an absent list is an empty one. */
    public CaredForPerson {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    /** What of this person may leave: nothing unless they agreed. Who decided for them is told of by capacity alone. */
    public Optional<CaredForPerson> toShare() {
        return Optional.ofNullable(agreement)
                .filter(Agreement::given)
                .map(given -> new CaredForPerson(identifiers, name, birthDate, deathDate, restricted, given.toShare()));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "CaredForPerson[…]";
    }
}
