package org.carerkit.education;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Spell;
import org.jspecify.annotations.Nullable;

/**
 * The codes of the school census's young carer indicator.
 *
 * <p>Defined by the Department for Education, school census, code set CS118, in force from the spring census of 2023.
 */
public enum CensusCode {
    /** Not declared, which is the default. It does not mean "no". */
    N,
    /** Identified by a parent or guardian. */
    P,
    /** Identified by the school. */
    S;

    /** The day of the first census that asks for the indicator. */
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 19);

    /**
     * The code of a flag on a day. What a pupil says at school, or staff notice there, is {@code S}. What a parent says,
     * anywhere, is {@code P}, and so is what a young carers' service reports, or somebody else with a parent's agreement. A
     * flag that had ended by the end of the day, was declined or was wrong is {@code N}. If both a parent and the school
     * identified the pupil, the first one counts. The code set does not decide this, so it is our choice.
     *
     * @param flag the flag
     * @param day the census day, in London
     */
    public static CensusCode of(CarerFlag flag, LocalDate day) {
        return openSpell(flag, day)
                .flatMap(spell -> spell.identifications().stream()
                        .filter(event ->
                                !EventHeader.dayOf(event.header().occurredAt()).isAfter(day))
                        .flatMap(event -> of(event, flag, day).stream())
                        .findFirst())
                .orElse(N);
    }

    /** True if somebody is flagged on that day but neither the school nor a parent has identified them yet. */
    static boolean isUnclear(CarerFlag flag, LocalDate day) {
        return openSpell(flag, day).isPresent() && of(flag, day) == N;
    }

    private static Optional<Spell> openSpell(CarerFlag flag, LocalDate day) {
        Instant end = EventHeader.startOf(day.plusDays(1)).minusNanos(1);
        return flag.spells().stream()
                .filter(spell ->
                        spell.stateAt(end).filter(state -> state.isOpen()).isPresent())
                .findFirst();
    }

    private static Optional<CensusCode> of(Identified event, CarerFlag flag, LocalDate day) {
        if (event.source() == IdentificationSource.PARENT_OR_GUARDIAN
                || event.source() == IdentificationSource.CARED_FOR_PERSON && looksAfterAParent(flag.carer())) {
            return Optional.of(P);
        }
        if (event.setting() == Setting.SCHOOL) {
            return Optional.of(S);
        }
        boolean agreed = event.setting() == Setting.CARERS_SERVICE || parentAgreed(flag, day);
        return agreed ? Optional.of(P) : Optional.empty();
    }

    private static boolean looksAfterAParent(@Nullable Carer carer) {
        return carer != null && carer.roles().stream().anyMatch(role -> role.relationship() == Relationship.PARENT);
    }

    private static boolean parentAgreed(CarerFlag flag, LocalDate day) {
        return flag.consents().given().stream()
                .filter(event -> !EventHeader.dayOf(event.header().occurredAt()).isAfter(day))
                .anyMatch(event -> event.consent() != null
                        && event.consent().by() != null
                        && event.consent().by().capacity() == Capacity.PARENTAL_RESPONSIBILITY);
    }
}
