package org.carerkit.examples.commandline.flag;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.ResultStream;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.register.StaffView;
import org.carerkit.flag.register.StaffView.ShownHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes every event of a register. Emergency plans that may not leave it, and the whereabouts of restricted people, are
 * left out unless they are asked for.
 */
@Command(
        name = "export",
        header = "Write every event of a register, one a line, with everything in it that may leave.",
        description = {
            "",
            "Writes events of the format carerkit.flag-event/1 by carer, and then in the order in which they count."
                    + " The same events give the same bytes, in whatever order and however often they came. Nothing of the"
                    + " register itself is in it: no version, no receipt, no hash. It holds people's records: mind where"
                    + " it goes.",
            "",
            "A plan for emergencies names other people. It is in the export only while it stands and everybody in it"
                    + " agreed to share it: the carer, the cared-for person and each person who steps in.",
            "",
            "Of a restricted person it says that they are restricted, and not where they can be found.",
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
    private StoreAddress.Options store = new StoreAddress.Options();

    @Option(
            names = "--every-plan",
            description =
                    "Also plans for emergencies that not everybody in them agreed to share, and earlier ones: for a"
                            + " copy that stays in your organisation.")
    private boolean everyPlan;

    @Option(
            names = "--whereabouts",
            description = "Also where restricted people can be found: for a copy that stays in your organisation.")
    private boolean whereabouts;

    FlagExport(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        long events = 0;
        long cut = 0;
        long hidden = 0;
        try (OpenRegister open = store.open(environment);
                OutputStream out = new BufferedOutputStream(new ResultStream(environment.out()), 1 << 16)) {
            Iterator<ShownHistory> histories =
                    asked(StaffView.of(open.register())).everyHistory().iterator();
            while (histories.hasNext()) {
                ShownHistory history = histories.next();
                for (FlagEvent event :
                        history.events().stream().sorted(FlagEvent.ORDER).toList()) {
                    out.write(FlagEventJson.write(event));
                    out.write('\n');
                    events++;
                }
                cut += history.withoutPlan();
                hidden += history.withoutWhereabouts();
            }
        }
        environment.say(CountedNoun.of(events, "event") + "."
                + (cut == 0 ? "" : " In " + cut + " of them an emergency plan, or who decided in it, is left out."));
        if (hidden > 0) {
            environment.say(
                    "Left out of " + CountedNoun.of(hidden, "event") + ": where restricted people can be found.");
        }
        return ExitCode.FINE;
    }

    private StaffView asked(StaffView view) {
        StaffView plans = everyPlan ? view.withEveryPlan() : view;
        return whereabouts ? plans.withWhereabouts() : plans;
    }
}
