package org.carerkit.examples.commandline.partner;

import org.carerkit.examples.commandline.terminal.CommandGroup;
import org.carerkit.examples.commandline.terminal.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Who an organisation takes notices from: its list of partners and their keys. */
@Command(
        name = "partners",
        header = "Check your list of partners and their keys, and a notice that one of them signed.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "A list of partners is a file of the format carerkit.partners/1. It names each organisation that you take notices "
                    + "from, says what kind it is, which decides what it may report, and holds its public keys with the "
                    + "time from which and until which each is valid. It has no secret in it, and it decides whom you "
                    + "believe: check a new partner's key by another way than the one it came by.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Example:",
            "  carerkit partners check partners.json",
            "  carerkit partners read --partners partners.json --us gp-practice:ods:A81001 notice.jws"
        },
        exitCodeList = {
            " 0:all is well",
            " 1:there are findings, or the answer is no",
            " 2:the arguments cannot be used, or the input cannot be read"
        })
public final class PartnersCommand extends CommandGroup {

    private PartnersCommand() {}

    /** The command with all its subcommands. */
    public static CommandLine with(Environment environment) {
        return new CommandLine(new PartnersCommand())
                .addSubcommand(new PartnersCheck(environment))
                .addSubcommand(new PartnersRead(environment));
    }
}
