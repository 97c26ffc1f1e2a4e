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
 * The person who is looked after. They can be recorded only if they agree, or if somebody decides for them (Care Act
 * guidance: a link to a cared-for person is optional and separately agreed).
 *
 * @param identifiers NHS number or a local identifier, at most 10
 * @param name the person's name
 * @param birthDate the date of birth
 * @param deathDate the date of death, if the person has died
 * @param restricted true if this person's whereabouts are protected; then neither record shares a location
 * @param agreement whether the person agreed to be named here; for a young child, or an adult who cannot decide,
 *     {@link Agreement#by} says who decided
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

    /** Copies the lists. An absent list becomes an empty list. */
    public CaredForPerson {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    /**
     * The part of this person's details that may be shared: nothing unless they agreed. If somebody decided for them,
     * only that person's capacity is shared.
     */
    public Optional<CaredForPerson> toShare() {
        return Optional.ofNullable(agreement)
                .filter(Agreement::given)
                .map(given -> new CaredForPerson(identifiers, name, birthDate, deathDate, restricted, given.toShare()));
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "CaredForPerson[…]";
    }
}
