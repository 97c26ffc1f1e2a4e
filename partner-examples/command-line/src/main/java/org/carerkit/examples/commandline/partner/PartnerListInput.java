package org.carerkit.examples.commandline.partner;

import java.io.IOException;
import java.time.LocalDate;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.PartnerListJson;

/** Reads the file of a list of partners. */
final class PartnerListInput {

    private PartnerListInput() {}

    /**
     * Reads and checks a list. A list that is not usable must not be used, not even in part.
     *
     * @param day the day on which it is checked
     * @throws UnusableInputException if the file cannot be read, is empty or is not UTF-8
     */
    static ReadResult<PartnerList> read(String name, Environment environment, LocalDate day) {
        try (InputFile source = InputFile.open(name, environment, read -> {})) {
            return PartnerListJson.FORMAT.read(source, day, Limits.DEFAULT);
        } catch (IOException e) {
            throw InputFile.unreadable(name);
        }
    }

    /**
     * Reads a list that is to be used.
     *
     * @throws UnusableInputException as {@link #read} does, or if the list is refused, with the codes of its faults
     */
    static PartnerList usable(String name, Environment environment, LocalDate day) {
        ReadResult<PartnerList> result = read(name, environment, day);
        return result.record()
                .filter(list -> result.isUsable())
                .orElseThrow(() -> UnusableInputException.refused(
                        name, "the list of partners", result.findings(), "carerkit partners check"));
    }
}
