package org.carerkit.examples.commandline.flag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.ResultStream;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.audit.CheckpointJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a checkpoint of the audit log. */
@Command(
        name = "checkpoint",
        header = "Make a checkpoint: one line that stands for everything recorded so far.",
        description = {
            "",
            "Writes one line of the format carerkit.checkpoint/1. Keep it where nobody who can write to the database can: with "
                    + "your auditor, in print, at another organisation. It says nothing about anybody. What is changed in the "
                    + "register afterwards, carerkit flag verify finds with it.",
            ""
        },
        footer = {"", "Example:", "  carerkit flag checkpoint --store carers.db > 2026-11-23.json"},
        exitCodeList = {
            " 0:the checkpoint is made",
            " 1:somebody stopped reading it",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagCheckpoint implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    FlagCheckpoint(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenRegister open = store.open(environment);
                OutputStream out = new ResultStream(environment.out())) {
            Checkpoint checkpoint = open.audit().checkpoint();
            out.write((CheckpointJson.toText(checkpoint) + "\n").getBytes(UTF_8));
        }
        return ExitCode.FINE;
    }
}
