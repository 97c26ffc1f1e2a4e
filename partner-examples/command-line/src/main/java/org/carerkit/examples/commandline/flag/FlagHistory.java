package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.state.CarerFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the history of one carer. */
@Command(
        name = "history",
        header = "Show what was recorded of one carer, event by event.",
        description = {
            "",
            "Writes a row for each event, in the order in which they count: occurred, event, id, effect. The effect is empty for "
                    + "an event that counts; else it says which correction took it away, or by which rule it is out of "
                    + "place. Corrections change no event: the history keeps both.",
            ""
        },
        footer = {"", "Example:", "  carerkit flag history --store carers.db 0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c"},
        exitCodeList = {
            " 0:the history is shown",
            " 1:there is none",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagHistory implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Mixin
    private CarerIdParameter carer = new CarerIdParameter();

    @Mixin
    private FormatOption format = new FormatOption();

    FlagHistory(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenRegister open = store.open(environment)) {
            List<FlagEvent> history = open.register().history(carer.id());
            CarerFlag flag = open.register().flag(carer.id()).flag();
            long later = flag.findings().all().stream()
                    .filter(finding -> finding.code() == FlagFinding.FLAG_LATER_VERSION)
                    .count();
            if (later > 0) {
                environment.say("carerkit: " + CountedNoun.of(later, "event is", "events are")
                        + " from a later version of the format and not shown. Upgrade carerkit to read "
                        + (later == 1 ? "it." : "them."));
            }
            if (history.isEmpty() && later == 0) {
                environment.say("carerkit: this register holds nothing of that carer.");
                return ExitCode.FINDINGS;
            }
            try (Results results = format.results(environment, "occurred", "event", "id", "effect")) {
                for (FlagEvent event : history.stream().sorted(FlagEvent.ORDER).toList()) {
                    results.row(
                            event.header().occurredAt().toString(),
                            kind(event),
                            event.id().toString(),
                            effect(event, flag));
                }
            }
            return ExitCode.FINE;
        }
    }

    private static String effect(FlagEvent event, CarerFlag flag) {
        String path = "events[" + event.header().fact() + "]";
        return flag.undone().stream()
                .filter(undone -> undone.event().id().equals(event.id()))
                .findFirst()
                .map(undone -> (undone.by() instanceof Corrected ? "corrected by " : "lifted by ")
                        + undone.by().id())
                .orElseGet(() -> flag.findings().all().stream()
                        .filter(finding -> finding.path().equals(path))
                        .map((Finding finding) -> finding.code().id())
                        .findFirst()
                        .orElse(""));
    }

    /** Returns the kind of an event, such as {@code consent-recorded}. */
    private static String kind(FlagEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
