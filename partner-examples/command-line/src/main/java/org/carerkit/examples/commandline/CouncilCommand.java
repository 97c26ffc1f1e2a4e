package org.carerkit.examples.commandline;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a council makes of its own data; each part is a command of its own. */
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
final class CouncilCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CouncilCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(environment.err());
        return ExitCode.UNUSABLE;
    }
}
