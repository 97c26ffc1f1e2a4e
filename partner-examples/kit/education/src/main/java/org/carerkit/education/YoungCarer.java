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
 * @param id how the register calls the carer
 * @param flag what is known
 */
public record YoungCarer(CarerId id, CarerFlag flag) {

    /** Every Unique Pupil Number under which the pupil is known: a temporary one stays beside the permanent one. */
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

    /** Who declared it, first one first, in the current spell or the last one. */
    public List<Identified> declarations() {
        return flag.spell().map(Spell::identifications).orElse(List.of());
    }

    /** The day on which the current spell or the last one began. */
    public Optional<LocalDate> since() {
        return flag.spell().map(spell -> EventHeader.dayOf(spell.from()));
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "YoungCarer[" + id + "]";
    }
}
