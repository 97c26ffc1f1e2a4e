package org.carerkit.examples.commandline.waysout.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.pages.Block;
import org.carerkit.pages.Page;

/** A page and a file that name a carer. */
final class PlantedPage {

    private PlantedPage() {}

    static String page(CarerFlagRegister register, CarerId carer) {
        return Page.titled("Planted")
                .section("Carer", Block.paragraph(name(register, carer)))
                .html();
    }

    static Path file(CarerFlagRegister register, CarerId carer, Path file) throws IOException {
        return Files.writeString(file, name(register, carer));
    }

    private static String name(CarerFlagRegister register, CarerId carer) {
        return Optional.ofNullable(register.flag(carer).flag().carer())
                .map(Carer::person)
                .map(Person::name)
                .map(PersonName::family)
                .orElse("");
    }
}
