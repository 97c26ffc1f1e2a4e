package org.carerkit.flag.register;

import java.util.List;
import java.util.stream.Stream;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.FlagEvent;

/**
 * What an event does to a flag.
 *
 * @param before the flag without it
 * @param after the flag with it
 */
record Effect(CarerFlag before, CarerFlag after) {

    /** That of an event which is there already, or which is refused. */
    static final Effect NONE = new Effect(CarerFlag.of(List.of()), CarerFlag.of(List.of()));

    static Effect of(FlagEvent event, List<FlagEvent> history) {
        List<FlagEvent> after =
                Stream.concat(history.stream(), Stream.of(event)).toList();
        return new Effect(CarerFlag.of(history), CarerFlag.of(after));
    }
}
