package org.carerkit.examples.commandline.council;

import org.carerkit.examples.commandline.terminal.CommandGroup;
import org.carerkit.examples.commandline.terminal.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups the commands on a council's own data. */
@Command(
        name = "council",
        header = "What a council makes of its own data.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Data stay on this computer. Exact counts are for the council: publish them through a policy.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  carerkit council carers-by-support --from 2025-04-01 --to 2026-03-31 cld.csv",
            "  carerkit council board-report --sample --strategy hartlepool FOLDER"
        })
public final class CouncilCommand extends CommandGroup {

    private CouncilCommand() {}

    /** Returns the command with all its subcommands. */
    public static CommandLine with(Environment environment) {
        return new CommandLine(new CouncilCommand())
                .addSubcommand(new CarersBySupportCommand(environment))
                .addSubcommand(new Ascof3dCommand(environment))
                .addSubcommand(new BoardReportCommand(environment));
    }
}
