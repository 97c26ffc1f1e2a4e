package org.carerkit.examples.commandline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.register.CarerFlagRegister;

/** Every carer of a register, page by page, by ID. */
final class Carers {

    private static final int PAGE = 500;

    private Carers() {}

    static Stream<CarerId> of(CarerFlagRegister register) {
        return Stream.iterate(
                        register.carers(Optional.empty(), PAGE),
                        page -> !page.isEmpty(),
                        page -> register.carers(Optional.of(page.get(page.size() - 1)), PAGE))
                .flatMap(List::stream);
    }
}
