package org.carerkit.education;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Spell;

/**
 * An entry of the young carers' register.
 *
 * @param id the carer's id in the register
 * @param flag the carer's flag
 */
public record YoungCarer(CarerId id, CarerFlag flag) {

    /** All of the pupil's Unique Pupil Numbers. A temporary number is kept beside the permanent one. */
    public List<String> upns() {
        Carer carer = flag.carer();
        return carer == null
                ? List.of()
                : carer.identifiers().stream()
                        .filter(identifier -> identifier.scheme() == IdentifierScheme.UPN)
                        .map(Identifier::value)
                        .toList();
    }

    /** True on a day on which the flag is open. */
    public boolean isFlaggedOn(LocalDate day) {
        return flag.stateOn(day).isOpen();
    }

    /** The declarations in the current or latest spell, earliest first. */
    public List<Identified> declarations() {
        return flag.spell().map(Spell::identifications).orElse(List.of());
    }

    /** The first day of the current or latest spell. */
    public Optional<LocalDate> since() {
        return flag.spell().map(spell -> EventHeader.dayOf(spell.from()));
    }

    /** Contains only the id. */
    @Override
    public String toString() {
        return "YoungCarer[" + id + "]";
    }
}
