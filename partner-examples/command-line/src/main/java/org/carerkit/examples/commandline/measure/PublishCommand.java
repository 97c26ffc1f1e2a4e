package org.carerkit.examples.commandline.measure;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.DisclosureReport;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.Release;
import org.carerkit.outcomes.disclosure.Release.Refused;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a table of counts safe for publication. */
@Command(
        name = "publish",
        header = "Make a table of counts safe for publication, or say why it cannot be published.",
        description = {
            "",
            "Reads CSV: a header, then a name and the counts of each row. A last row or column called Total is checked and "
                    + "published with the table; nothing else in it may be a sum, for it would give away what is hidden. A "
                    + "cell that was not asked for holds: not collected.",
            "",
            "Policies:",
            "  exact-complementary  exact counts; 1 to 7 suppressed, and enough others that nobody can work them out",
            "  nhs-sub-national     1 to 7 suppressed, the rest rounded to 5",
            "  adult-social-care    0 to 4 suppressed, the rest rounded to 5",
            "  ascof-carers         0 to 2 suppressed with their partner category, the rest rounded to 5",
            "",
            "Other tables that a reader has (--earlier, --around, --beside) hold exact figures, or the words suppressed or "
                    + "not collected.",
            "",
            "Standard error tells how much is kept and what a reader could still work out. It is for you: do not publish it.",
            ""
        },
        footer = {"", "Example:", "  carerkit publish --policy exact-complementary carers.csv > safe.csv"},
        exitCodeList = {
            " 0:the table may be published under the policy",
            " 1:it may not; standard error says why",
            " 2:the arguments cannot be used or the input cannot be read"
        })
public final class PublishCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "The table; - is standard input.")
    private String file = "";

    @Option(names = "--policy", paramLabel = "ID", required = true, description = "Which policy.")
    private String policyId = "";

    @Mixin
    private BackgroundTables others = new BackgroundTables();

    @Option(
            names = "--hide-totals",
            description = "With exact-complementary: suppress totals, too, rather than refuse the table.")
    private boolean hideTotals;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (the default; CSV unless at a terminal), csv or json.")
    private Results.Format format = Results.Format.TABLE;

    /** Creates the command for an environment. */
    public PublishCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        SmallCountPolicy policy = policy();
        CountTableFile table = CountTableFile.read(file, environment);
        CountTable counts = table.counts();
        Release release = policy.release(counts, others.of(counts, environment));
        if (release instanceof Released released) {
            write(table, released.table());
            tell(policy, released.report());
            return ExitCode.FINE;
        }
        environment.say("Not to be published:");
        for (Finding reason : ((Refused) release).reasons()) {
            environment.say("  " + reason.code().id() + (reason.path().isEmpty() ? "" : " at " + reason.path()) + ": "
                    + reason.message());
        }
        return ExitCode.FINDINGS;
    }

    /**
     * Returns the policy that {@code --policy} names.
     *
     * @throws UnusableInputException if there is no policy with that id
     */
    public static SmallCountPolicy policy(String id) {
        return SmallCountPolicy.withId(id)
                .orElseThrow(() -> new UnusableInputException("--policy has to be one of: "
                        + SmallCountPolicy.all().stream()
                                .map(SmallCountPolicy::id)
                                .collect(joining(", "))
                        + "."));
    }

    private SmallCountPolicy policy() {
        SmallCountPolicy policy = policy(policyId);
        if (!hideTotals) {
            return policy;
        }
        if (policy instanceof ComplementaryPolicy complementary) {
            return complementary.hidingTotals();
        }
        throw new UnusableInputException("--hide-totals goes with exact-complementary only.");
    }

    private void write(CountTableFile file, PublishedTable table) throws IOException {
        try (Results results = Results.to(environment, format, true, file.header())) {
            for (int row = 0; row < file.labels().size(); row++) {
                List<Object> cells = new ArrayList<>(List.of(file.labels().get(row)));
                for (int column = 0; column < file.header().size() - 1; column++) {
                    cells.add(cell(table.figure(new Place(row, column))));
                }
                results.row(cells.toArray());
            }
        }
    }

    private static Object cell(PublishedFigure figure) {
        return figure instanceof PublishedFigure.Value value
                ? (Object) value.number().longValueExact()
                : figure.text();
    }

    private void tell(SmallCountPolicy policy, DisclosureReport report) {
        environment.say(String.format(
                "%s: %,d of %,d cells and %,d of %,d people are shown (do not publish this line).",
                policy.id(), report.cellsShown(), report.cells(), report.peopleShown(), report.people()));
        environment.say(String.format(
                "Of %,d suppressed figures a reader can work out %,d exactly, and narrow %,d (%s%%) below the width of %,d.",
                report.exposures().size(),
                report.derived(),
                report.narrowed(),
                report.percentNarrowed(1).toPlainString(),
                report.width()));
        if (!report.differences().isEmpty()) {
            environment.say(String.format(
                    "%s from an earlier release by fewer than %,d people.",
                    CountedNoun.of(report.differences().size(), "figure differs", "figures differ"), policy.minimum()));
        }
    }
}
