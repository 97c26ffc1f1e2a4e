package org.carerkit.examples.commandline.flag;

import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.event.CarerId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** The parameter that names the carer a command is about. */
final class CarerIdParameter {

    @Parameters(
            arity = "1",
            paramLabel = "ID",
            converter = Converter.class,
            description = "The pseudonym by which the register calls the carer: 36 characters.")
    private CarerId id = CarerId.of("00000000-0000-0000-0000-000000000000");

    CarerId id() {
        return id;
    }

    /** Reads an ID. An error message never repeats it. */
    static final class Converter implements ITypeConverter<CarerId> {

        @Override
        public CarerId convert(String text) {
            try {
                if (text.length() == 36) {
                    return CarerId.of(text);
                }
            } catch (IllegalArgumentException e) {
                throw wrong();
            }
            throw wrong();
        }

        private static UnusableInputException wrong() {
            return new UnusableInputException("an ID is written like 0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c.");
        }
    }
}
