package org.carerkit.flag.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.sharing.EventSink;
import org.carerkit.flag.sharing.Retraction;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.state.CarerFlag;

/**
 * Has recipients forget what they may no longer hold because of what a partner told or of a link: a restriction, for
 * one, that another register knows. What is recorded here tells them by itself.
 */
record ForgettingElsewhere(CarerFlagRegister register, SharingPolicy policy) {

    /** Records what follows from accepted events, for each record once. Safe to repeat. */
    void after(Collection<? extends FlagEvent> accepted) {
        Map<CarerId, FlagEvent> last = new LinkedHashMap<>();
        accepted.stream()
                .filter(event -> event.header().origin() != null || event instanceof Linked)
                .forEach(event -> last.put(event.header().carer(), event));
        last.values().forEach(this::after);
    }

    private void after(FlagEvent event) {
        OpenedHistory opened = register.histories().read(event.header().carer());
        if (opened.history().erased()) {
            return;
        }
        Set<CarerId> records = new TreeSet<>(register.histories().others(opened));
        records.add(opened.carer());
        for (CarerId record : records) {
            for (EventSink.Decided first : decided(event, record)) {
                new RegisterEvents(register)
                        .decideOn(
                                record,
                                first.event().id(),
                                history -> decided(event, record).stream()
                                        .filter(again -> again.event()
                                                .id()
                                                .equals(first.event().id()))
                                        .findFirst());
            }
        }
    }

    private Collection<EventSink.Decided> decided(FlagEvent event, CarerId record) {
        CarerFlag flag = CarerFlag.of(register.histories().readAsOne(record).events());
        return Retraction.afterAccepting(
                policy, event, flag, record, register.histories().clock().instant());
    }
}
