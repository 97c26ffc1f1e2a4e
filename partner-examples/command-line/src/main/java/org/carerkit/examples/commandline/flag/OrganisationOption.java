package org.carerkit.examples.commandline.flag;

import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option that names the organisation carrying out a command. */
final class OrganisationOption {

    private static final int URN_LENGTH = 6;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "CODE",
            converter = Converter.class,
            description = "The organisation that does it: its ODS code, or a school's URN, which is six digits.")
    private Identifier by = Identifier.ods("");

    Identifier code() {
        return by;
    }

    /**
     * Reads a code. An error message never repeats it. A code of exactly six digits is a URN: no known ODS code is like
     * that.
     */
    static final class Converter implements ITypeConverter<Identifier> {

        @Override
        public Identifier convert(String text) {
            boolean digits = text.length() == URN_LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
            if (digits) {
                return Identifier.urn(text);
            }
            if (IdentifierScheme.ODS.check(text).hasError()) {
                throw new UnusableInputException(
                        "--by has to be an ODS code, 3 to 10 capital letters and digits like RVW, "
                                + "or a school's URN, six digits like 111754.");
            }
            return Identifier.ods(text);
        }
    }
}
