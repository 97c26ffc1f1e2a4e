package org.carerkit.flag.register;

import java.util.List;
import java.util.stream.Stream;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.state.CarerFlag;

/**
 * What an event does to a flag.
 *
 * @param before the flag without it
 * @param after the flag with it
 */
record EventEffect(CarerFlag before, CarerFlag after) {

    /** That of an event which is there already, or which is refused. */
    static final EventEffect NONE = new EventEffect(CarerFlag.of(List.of()), CarerFlag.of(List.of()));

    static EventEffect of(FlagEvent event, List<FlagEvent> history) {
        List<FlagEvent> after =
                Stream.concat(history.stream(), Stream.of(event)).toList();
        return new EventEffect(CarerFlag.of(history), CarerFlag.of(after));
    }
}
