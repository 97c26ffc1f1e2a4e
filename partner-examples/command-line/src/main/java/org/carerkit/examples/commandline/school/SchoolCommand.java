package org.carerkit.examples.commandline.school;

import org.carerkit.examples.commandline.terminal.CommandGroup;
import org.carerkit.examples.commandline.terminal.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups the commands on a school's register of young carers. */
@Command(
        name = "school",
        header = "What a school makes of its young carers' register.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "The list of pupils, as the school's information system exports it, is set beside the register. Data stay on this "
                    + "computer.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  carerkit school sample my-school",
            "  carerkit school check --date 2026-01-15 --store school.db pupils.csv",
            "  carerkit school census --date 2026-01-15 --store school.db --out census.csv pupils.csv"
        },
        exitCodeList = {
            " 0:all is well",
            " 1:there is something to look at, or no return can be made of the list",
            " 2:the arguments cannot be used, or the register or the list cannot be read"
        })
public final class SchoolCommand extends CommandGroup {

    private SchoolCommand() {}

    /** Returns the command with all its subcommands. */
    public static CommandLine with(Environment environment) {
        return new CommandLine(new SchoolCommand())
                .addSubcommand(new SchoolCensus(environment))
                .addSubcommand(new SchoolCheck(environment))
                .addSubcommand(new SchoolDeclare(environment))
                .addSubcommand(new SchoolHandOver(environment))
                .addSubcommand(new SchoolSample(environment));
    }
}
