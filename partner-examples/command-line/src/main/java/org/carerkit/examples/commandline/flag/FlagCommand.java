package org.carerkit.examples.commandline.flag;

import org.carerkit.examples.commandline.terminal.CommandGroup;
import org.carerkit.examples.commandline.terminal.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups the commands on a register of carers. */
@Command(
        name = "flag",
        header = "Keep a register of carers: who is recognised, who may know, what followed.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "A register is a database: a file of its own, or a schema in PostgreSQL. It holds what happened, event by event, "
                    + "and never changes an event. A carer is called by a pseudonym, the ID of these commands.",
            "",
            "What a register holds is sealed with keys that stand in a file beside the database. Without that file nobody can "
                    + "read it: keep both, and keep them apart in your backups.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Example:",
            "  carerkit flag apply --store carers.db --create events.ndjson",
            "  carerkit flag list --store carers.db --status active",
            "  carerkit flag checkpoint --store carers.db > monday.json",
            "  carerkit flag verify --store carers.db monday.json"
        },
        exitCodeList = {
            " 0:all is well",
            " 1:there are findings, or the answer is no",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
public final class FlagCommand extends CommandGroup {

    private FlagCommand() {}

    /** Returns the command with all its subcommands. */
    public static CommandLine with(Environment environment) {
        return new CommandLine(new FlagCommand())
                .addSubcommand(new FlagApply(environment))
                .addSubcommand(new FlagShow(environment))
                .addSubcommand(new FlagList(environment))
                .addSubcommand(new FlagHistory(environment))
                .addSubcommand(new FlagDue(environment))
                .addSubcommand(new FlagRefer(environment))
                .addSubcommand(new FlagCheckpoint(environment))
                .addSubcommand(new FlagVerify(environment))
                .addSubcommand(new FlagExport(environment))
                .addSubcommand(new FlagErase(environment));
    }
}
