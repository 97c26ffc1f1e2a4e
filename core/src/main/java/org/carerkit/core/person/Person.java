package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.code.Coded;
import org.carerkit.core.code.FromList;
import org.jspecify.annotations.Nullable;

/**
 * A person's own details. Every part is optional.
 *
 * @param name the person's name
 * @param birthDate the date of birth
 * @param deathDate the date of death, if the person has died
 * @param sex person stated gender (NHS) or sex (school census)
 * @param ethnicCategory the ethnic category, with the edition of its list
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(PersonRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Person.class})
public record Person(
        @Valid @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,

        @Valid @FromList({"nhs-person-stated-gender", "dfe-sex"}) @Nullable
        Coded sex,

        @Valid @FromList({"nhs-ethnic-category", "ons-ethnic-group"}) @Nullable
        Coded ethnicCategory) {

    /** A person about whom nothing is known yet. */
    public static Person unknown() {
        return new Person(null, null, null, null, null);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
