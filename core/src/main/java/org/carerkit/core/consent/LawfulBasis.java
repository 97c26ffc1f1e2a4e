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
 * What the law rests a sharing on. Consent is one basis of several, and is recorded on its own as a {@link Consent}.
 *
 * <p>A basis that sets consent aside to protect somebody carries an {@link #override()} and ends: it needs a reason, a
 * role and a time limit, and serves its one purpose only.
 *
 * @param basis which basis, from the dated list {@code lawful-basis}
 * @param purpose what for
 * @param from the first day
 * @param until the first day on which it holds no longer; absent where no end is known
 * @param override why consent is set aside, and who decided; absent where it is not
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

    /** True from its first day to the day before {@link #until()}. False without a first day. */
    public boolean holdsOn(LocalDate date) {
        return from != null && !date.isBefore(from) && (until == null || date.isBefore(until));
    }

    /** True when it says so itself, or when its code does in those lists. */
    public boolean setsConsentAside(CodeLists lists) {
        return override != null || basis != null && lists.is(basis, CodeFlag.SAFEGUARDING_OVERRIDE);
    }

    /** The purpose alone. */
    @Override
    public String toString() {
        return "LawfulBasis[" + purpose + "]";
    }
}
