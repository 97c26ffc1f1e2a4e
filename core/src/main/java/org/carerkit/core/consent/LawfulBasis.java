package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.carerkit.core.code.CodeFlag;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.code.FromList;
import org.jspecify.annotations.Nullable;

/**
 * The lawful basis of a sharing. Consent is one of several bases and is recorded separately as a {@link Consent}.
 *
 * <p>A basis that overrides consent to protect somebody carries an {@link #override()} and ends. It needs a reason, a
 * role and a time limit, and applies to its one purpose only.
 *
 * @param basis the basis, from the dated list {@code lawful-basis}
 * @param purpose the purpose of the sharing
 * @param from the first day on which it applies
 * @param until the first day on which it no longer applies; absent if no end is known
 * @param override why consent is overridden and who decided; absent if consent is not overridden
 */
@Consistent(LawfulBasisRules.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, LawfulBasis.class})
public record LawfulBasis(
        @Required @Valid @FromList("lawful-basis") @Nullable Coded basis,
        @Required @Nullable Purpose purpose,
        @Required @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Valid @Nullable ConsentOverride override) {

    /** True from its first day to the day before {@link #until()}. False if it has no first day. */
    public boolean holdsOn(LocalDate date) {
        return from != null && !date.isBefore(from) && (until == null || date.isBefore(until));
    }

    /** True if the basis itself says so, or if its code does in those lists. */
    public boolean setsConsentAside(CodeLists lists) {
        return override != null || basis != null && lists.is(basis, CodeFlag.SAFEGUARDING_OVERRIDE);
    }

    /** The purpose alone. */
    @Override
    public String toString() {
        return "LawfulBasis[" + purpose + "]";
    }
}
