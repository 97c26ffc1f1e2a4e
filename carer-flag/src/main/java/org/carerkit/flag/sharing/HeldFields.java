package org.carerkit.flag.sharing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.state.CarerFlag;

/** What a recipient holds of a flag: the fields that it was told and that were not retracted since. */
final class HeldFields {

    private HeldFields() {}

    /** Returns the fields that a recipient holds; empty if it was told nothing, or everything was retracted. */
    static Set<FlagField> of(CarerFlag flag, Recipient recipient) {
        Set<FlagField> held = EnumSet.noneOf(FlagField.class);
        disclosures(flag, recipient).forEach(told -> held.addAll(left(flag, told)));
        return held;
    }

    /** Returns the fields of a disclosure that were not retracted. The order of events does not matter. */
    private static Set<FlagField> left(CarerFlag flag, Disclosed told) {
        Set<FlagField> left = EnumSet.noneOf(FlagField.class);
        left.addAll(told.fields());
        for (FlagEvent event : flag.disclosures()) {
            if (event instanceof Retracted gone && gone.notices().contains(told.id())) {
                gone.fields().forEach(left::remove);
            }
        }
        return left;
    }

    /** Returns the disclosures from here to a recipient. */
    static List<Disclosed> disclosures(CarerFlag flag, Recipient recipient) {
        return from(flag).filter(told -> recipient.equals(told.recipient())).toList();
    }

    /** Returns every recipient who holds something, once, in the order in which they were first told. */
    static List<Recipient> recipients(CarerFlag flag) {
        return everTold(flag).stream()
                .filter(recipient -> !of(flag, recipient).isEmpty())
                .toList();
    }

    /**
     * Returns the records under whose numbers a recipient was told, in the order in which it was first told. Linked
     * records have different numbers for the same recipient.
     */
    static List<CarerId> toldUnder(CarerFlag flag, Recipient recipient) {
        return disclosures(flag, recipient).stream()
                .filter(told -> !takesBack(told))
                .map(told -> told.header().carer())
                .distinct()
                .toList();
    }

    /** Returns the record under whose number a recipient knows a pseudonym; empty if it was told under none like it. */
    static Optional<CarerId> knownAs(CarerFlag flag, Recipient recipient, CarerId pseudonym) {
        return toldUnder(flag, recipient).stream()
                .filter(carer -> NoticeMaker.pseudonym(recipient, carer).equals(pseudonym))
                .findFirst();
    }

    /**
     * Returns true for a disclosure without consent or another basis. Its notice only says that an earlier one no
     * longer applies.
     */
    static boolean takesBack(Disclosed told) {
        return told.consent() == null && told.basis() == null;
    }

    /** Returns every recipient who was told something, whatever was retracted since. */
    static List<Recipient> everTold(CarerFlag flag) {
        return from(flag)
                .flatMap(told -> Stream.ofNullable(told.recipient()))
                .distinct()
                .toList();
    }

    private static Stream<Disclosed> from(CarerFlag flag) {
        return flag.disclosures().stream()
                .filter(event -> event.header().origin() == null)
                .filter(Disclosed.class::isInstance)
                .map(Disclosed.class::cast)
                .filter(told -> told.purpose() != null);
    }
}
