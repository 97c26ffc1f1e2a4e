package org.carerkit.examples.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes every event of a register. */
@Command(
        name = "export",
        header = "Write every event of a register, one a line: everything that is recorded of anybody.",
        description = {
            "",
            "Writes events of the format carerkit.flag-event/1 by carer, and then in the order in which they count. The same "
                    + "events give the same bytes, in whatever order and however often they came. Nothing of the register "
                    + "itself is in it: no version, no receipt, no hash. It holds people's records: mind where it goes.",
            ""
        },
        footer = {"", "Example:", "  carerkit flag export --store carers.db > events.ndjson"},
        exitCodeList = {
            " 0:everything is written",
            " 1:somebody stopped reading it",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagExport implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreOptions store = new StoreOptions();

    FlagExport(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        long events = 0;
        try (OpenRegister open = store.open(environment);
                OutputStream out = new BufferedOutputStream(new ResultStream(environment.out()), 1 << 16)) {
            Iterator<List<FlagEvent>> histories = open.register().everyHistory().iterator();
            while (histories.hasNext()) {
                for (FlagEvent event :
                        histories.next().stream().sorted(FlagEvent.ORDER).toList()) {
                    out.write(FlagEventJson.write(event));
                    out.write('\n');
                    events++;
                }
            }
        }
        environment.say(events + " events.");
        return ExitCode.FINE;
    }
}
