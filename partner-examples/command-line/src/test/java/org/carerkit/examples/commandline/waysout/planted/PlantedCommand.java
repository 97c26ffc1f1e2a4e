package org.carerkit.examples.commandline.waysout.planted;

import java.util.List;
import java.util.concurrent.Callable;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.person.Contact;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.register.CarerFlagRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Prints where a carer lives, whoever asks. */
@Command(name = "planted")
final class PlantedCommand implements Callable<List<String>> {

    private final CarerFlagRegister register;
    private final CarerId carer;

    PlantedCommand(CarerFlagRegister register, CarerId carer) {
        this.register = register;
        this.carer = carer;
    }

    @Override
    public List<String> call() {
        // through a helper and a lambda, as such code is really written
        return register.carers(java.util.Optional.of(carer), 1).stream()
                .map(one -> lines(register.flag(one).flag().carer()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> lines(@Nullable Carer carer) {
        Contact contact = carer == null ? null : carer.contact();
        return contact == null || contact.address() == null
                ? List.of()
                : contact.address().lines();
    }
}
