package org.carerkit.examples.commandline.policy;

import org.carerkit.examples.commandline.terminal.CommandGroup;
import org.carerkit.examples.commandline.terminal.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Who may be told what: an organisation's own sharing policy. */
@Command(
        name = "policy",
        header = "Check your sharing policy, and explain what it lets out.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "A sharing policy is a file of the format carerkit.sharing-policy/1. It says which fields a recipient needs for a "
                    + "purpose, about whom, with whose agreement and on which lawful basis. Start from a copy of the "
                    + "standard one, and agree yours with your data protection officer.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Example:",
            "  carerkit policy check our-policy.json",
            "  carerkit policy explain --recipient carers-service:local:north:centre-1 --purpose carer-support \\",
            "      history.ndjson"
        },
        exitCodeList = {
            " 0:all is well",
            " 1:there are findings, or the answer is no",
            " 2:the arguments cannot be used, or the input cannot be read"
        })
public final class PolicyCommand extends CommandGroup {

    private PolicyCommand() {}

    /** The command with all its subcommands. */
    public static CommandLine with(Environment environment) {
        return new CommandLine(new PolicyCommand())
                .addSubcommand(new PolicyCheck(environment))
                .addSubcommand(new PolicyExplain(environment));
    }
}
