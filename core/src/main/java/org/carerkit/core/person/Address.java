package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Text;
import org.carerkit.core.identifier.Postcode;
import org.carerkit.core.identifier.Uprn;
import org.jspecify.annotations.Nullable;

/**
 * A person's home address. While a record is restricted, it is withheld together with everything that implies it.
 *
 * @param lines the lines of the address without the postcode, at most 5
 * @param postcode the postcode; one that starts with ZZ99 is not a place
 * @param uprn the Unique Property Reference Number
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Address.class})
public record Address(
        @AtMost(5) List<@Text(max = 100) String> lines,
        @Postcode @Nullable String postcode,
        @Uprn @Nullable String uprn) {

    /** Copies the lists. An absent list becomes an empty list. */
    public Address {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Address[…]";
    }
}
