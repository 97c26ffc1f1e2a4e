package org.carerkit.examples.commandline.policy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.json.JsonLine;
import org.carerkit.examples.commandline.flag.CellText;
import org.carerkit.examples.commandline.flag.RecipientConverter;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.sharing.Explanation;
import org.carerkit.flag.sharing.Explanation.FieldExplanation;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.state.CarerFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says for each field of somebody's record why it would go to a recipient or stay. */
@Command(
        name = "explain",
        header = "Explain a sharing: which fields go, which stay, why, and whose answer is missing.",
        description = {
            "",
            "Reads the history of one carer, a line an event (carerkit.flag-event/1), and writes rows of what, result, "
                    + "reason, missing. The first row is about the sharing as a whole: it goes, or is withheld. One of "
                    + "the answers that are missing there is enough. A row for each field follows: it goes or stays. All "
                    + "of the agreements that are missing there are needed; if the field goes all the same, the part that "
                    + "needs them stays.",
            "",
            "Nothing is shared and nothing recorded. The rows tell a restriction from an absence: they are for whoever "
                    + "decides, not for the recipient and not for a page that the carer can be made to show.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit policy explain --recipient gp-practice:ods:A81001 --purpose direct-care history.ndjson",
            "  carerkit policy explain --policy our-policy.json --on 2027-01-01 \\",
            "      --recipient childrens-services:ons-area:E06000001 --purpose carers-assessment history.ndjson"
        },
        exitCodeList = {
            " 0:something would be shared",
            " 1:nothing would be: the first row says why",
            " 2:the arguments cannot be used, or a file cannot be read, is refused or holds more than one carer"
        })
final class PolicyExplain implements Callable<Integer> {

    private final Environment environment;

    @Option(
            names = "--recipient",
            required = true,
            paramLabel = "KIND:SCHEME:VALUE",
            converter = RecipientConverter.class,
            description = "Who would be told: gp-practice:ods:A81001, or with a number of somebody's own "
                    + "carers-service:local:WHO-NUMBERS:VALUE.")
    private Optional<Recipient> recipient = Optional.empty();

    @Option(
            names = "--purpose",
            required = true,
            paramLabel = "PURPOSE",
            converter = PurposeConverter.class,
            description =
                    "What for: direct-care, carer-involvement, carer-support, carers-assessment, education-support, "
                            + "employment-support, contingency, safeguarding or statistics.")
    private Optional<Purpose> purpose = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "The day of the sharing. Today by default.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--policy", paramLabel = "FILE", description = "Your policy. The standard one by default.")
    private Optional<String> policy = Optional.empty();

    @Parameters(arity = "1", paramLabel = "RECORD", description = "The history of one carer, or - for standard input.")
    private String file = "-";

    @Mixin
    private FormatOption format = new FormatOption();

    PolicyExplain(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        SharingPolicy decides =
                policy.map(name -> PolicyInput.of(name, environment).policy()).orElseGet(SharingPolicy::standard);
        Explanation explanation = decides.explain(
                CarerFlag.of(history()),
                recipient.orElseThrow(),
                purpose.orElseThrow(),
                Optional.empty(),
                day.orElseGet(environment::today));
        try (Results results = format.results(environment, "what", "result", "reason", "missing")) {
            results.row(
                    "sharing",
                    explanation.withheld().isEmpty() ? "goes" : "withheld",
                    explanation.withheld().map(CellText::of).orElse(""),
                    words(explanation.missing()));
            for (FieldExplanation field : explanation.fields()) {
                results.row(
                        CellText.of(field.field()),
                        field.goes() ? "goes" : "stays",
                        field.goes() ? "" : CellText.of(field.reason()),
                        words(field.missing()));
            }
        }
        long goes = explanation.fields().stream().filter(FieldExplanation::goes).count();
        environment.say("Policy " + decides.edition() + ": "
                + explanation
                        .withheld()
                        .map(reason -> "nothing goes")
                        .orElse(goes + " of " + explanation.fields().size() + " fields go")
                + ".");
        return explanation.withheld().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static String words(List<? extends Enum<?>> constants) {
        return constants.stream().map(CellText::of).collect(Collectors.joining(" "));
    }

    private List<FlagEvent> history() {
        List<FlagEvent> events = new ArrayList<>();
        try (InputFile source = InputFile.open(file, environment, read -> {})) {
            FlagEventJson.lines(environment.today()).read(source, line -> events.add(event(line)));
        } catch (IOException e) {
            throw InputFile.unreadable(file);
        }
        if (events.stream().map(event -> event.header().carer()).distinct().count() != 1) {
            throw new UnusableInputException(file + ": has to hold the history of one carer.");
        }
        return events;
    }

    private FlagEvent event(JsonLine<FlagEvent> line) {
        return line.result()
                .record()
                .filter(event -> !line.result().findings().hasError())
                .orElseThrow(() -> UnusableInputException.refused(
                        file + ", line " + line.number(),
                        "the event",
                        line.result().findings()));
    }

    /** Reads a purpose as the exchange formats write it, and repeats none. */
    static final class PurposeConverter implements ITypeConverter<Purpose> {

        @Override
        public Purpose convert(String text) {
            return Arrays.stream(Purpose.values())
                    .filter(one -> CellText.of(one).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new UnusableInputException(
                            "--purpose has to be one of those that carerkit policy explain --help names."));
        }
    }
}
