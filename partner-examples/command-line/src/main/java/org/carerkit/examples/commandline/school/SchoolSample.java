package org.carerkit.examples.commandline.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.examples.school.School;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes up a school that does not exist. */
@Command(
        name = "sample",
        header = "Make up a school: its pupils, staff and register, the lead's page and the census return.",
        description = {
            "",
            "Nobody in it exists. Afterwards try the other commands on it:",
            "",
            "  carerkit flag apply --create --store FOLDER/school.db FOLDER/events.ndjson",
            "  carerkit school check --date 2026-01-15 --store FOLDER/school.db FOLDER/pupils.csv",
            "  carerkit school census --date 2026-01-15 --store FOLDER/school.db FOLDER/pupils.csv",
            ""
        },
        footer = {"", "Example:", "  carerkit school sample my-school"},
        exitCodeList = {
            " 0:the folder is written",
            " 1:does not occur",
            " 2:the arguments cannot be used, or the folder is there already"
        })
final class SchoolSample implements Callable<Integer> {

    private final Environment environment;

    @Parameters(arity = "1", paramLabel = "FOLDER", description = "The folder to make.")
    private Path folder = Path.of("");

    SchoolSample(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder)) {
            throw new UnusableInputException("FOLDER: it is there already. Choose another one.");
        }
        School.run(environment.printed(), folder);
        return ExitCode.FINE;
    }
}
