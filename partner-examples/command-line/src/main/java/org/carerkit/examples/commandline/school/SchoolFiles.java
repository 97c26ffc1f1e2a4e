package org.carerkit.examples.commandline.school;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.education.PupilList;
import org.carerkit.education.YoungCarer;
import org.carerkit.education.YoungCarersRegister;
import org.carerkit.examples.commandline.flag.OpenRegister;
import org.carerkit.examples.commandline.flag.StoreAddress;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.FaultReport;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The input of a school's command: the census day, the list of pupils and the register. */
final class SchoolFiles {

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = "The census day, 2026-01-15 say. The indicator is part of the spring census alone.")
    private LocalDate day = LocalDate.EPOCH;

    @Parameters(
            arity = "1",
            paramLabel = "PUPILS",
            description =
                    "The list of pupils in CSV, or - for standard input. Needed columns: upn, given_name, "
                            + "family_name, birth_date, year_group; known: leaving_date, next_school, absence_percent, attainment.")
    private String pupils = "";

    LocalDate day() {
        return day;
    }

    PupilList pupils(Environment environment) {
        return pupils(pupils, day, environment);
    }

    /**
     * Returns the school that {@code --school} names.
     *
     * @throws UnusableInputException if the text is not a URN
     */
    static Identifier urn(String school) {
        if (!IdentifierScheme.URN.check(school).isEmpty()) {
            throw new UnusableInputException("--school has to be a URN: six digits.");
        }
        return Identifier.urn(school);
    }

    /** Reads a list of pupils as of a date. */
    static PupilList pupils(String file, LocalDate day, Environment environment) {
        try (InputFile in = InputFile.unchecked(file, environment, bytes -> {})) {
            return PupilList.read(in, day);
        } catch (IOException e) {
            throw InputFile.unreadable(file);
        }
    }

    OpenRegister open(Environment environment) {
        return store.open(environment);
    }

    Map<String, YoungCarer> register(Environment environment) {
        try (OpenRegister open = open(environment)) {
            return YoungCarersRegister.byUpn(open.register());
        }
    }

    /** Reports each finding with its place in the list. */
    void tell(Findings findings, Environment environment) {
        FaultReport.tellAll(pupils, findings, environment);
    }
}
