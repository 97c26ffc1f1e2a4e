package org.carerkit.examples.commandline.council;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.measure.PublishCommand;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.outcomes.disclosure.Background;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.Release;
import org.carerkit.outcomes.disclosure.Release.Refused;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.SupportTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts carers by the support provided to them, for each council. */
@Command(
        name = "carers-by-support",
        header = "Carers by support provided and age (SALT table LTS003), from Client Level Data.",
        description = {
            "",
            "Reads Client Level Data of releases 1 and 2 as CSV with a header; columns stand in any order. Each person counts "
                    + "once per council, by the support that ranks first. Writes six rows for each council and a total. "
                    + "What a row has wrong is told with line and column, and the row stays.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  carerkit council carers-by-support --from 2025-04-01 --to 2026-03-31 cld.csv",
            "  carerkit council carers-by-support --from 2025-04-01 --to 2026-03-31 \\",
            "    --submitted 2026-04-20 first.csv --submitted 2026-05-11 corrected.csv"
        },
        exitCodeList = {
            " 0:every row was understood",
            " 1:there are findings, or a table may not be published under the policy",
            " 2:the arguments cannot be used, or a file cannot be read to its end: there is no table"
        })
final class CarersBySupportCommand implements Callable<Integer> {

    private static final String TOTAL = "Total";

    private final Environment environment;

    @Mixin
    private CldFiles files = new CldFiles();

    @Option(
            names = "--policy",
            paramLabel = "ID",
            description =
                    "Make each council's table safe for publication under this policy; see carerkit publish --help.")
    private Optional<String> policyId = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    CarersBySupportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Optional<SmallCountPolicy> policy = policyId.map(PublishCommand::policy);
        CarersBySupport carers = files.read(environment).result();
        boolean refused = false;
        try (Results results = format.results(environment, columns())) {
            for (Map.Entry<String, CouncilCarers> council : carers.councils().entrySet()) {
                refused |= !write(council.getKey(), council.getValue().table(), policy, results);
            }
        }
        files.summary(environment);
        carers.councils().forEach(this::tell);
        if (policy.isEmpty()) {
            environment.say("These are exact counts: not for publication without a --policy.");
        }
        return refused || files.anyFinding() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("council", "support"));
        Arrays.stream(CarerAgeBand.values()).map(CarerAgeBand::label).forEach(columns::add);
        columns.add(TOTAL);
        return columns;
    }

    private boolean write(String council, SupportTable table, Optional<SmallCountPolicy> policy, Results results)
            throws IOException {
        CountTable counts = counts(table);
        if (policy.isEmpty()) {
            write(council, counts, place -> counts.count(place).orElseThrow(), results);
            return true;
        }
        Release release = policy.get().release(counts, Background.CARERS_THEMSELVES);
        if (release instanceof Released released) {
            PublishedTable published = released.table();
            write(council, counts, place -> cell(published.figure(place)), results);
            environment.say(String.format(
                    "%s: %d of %d cells shown (do not publish this line).",
                    council, released.report().cellsShown(), released.report().cells()));
            return true;
        }
        for (Finding reason : ((Refused) release).reasons()) {
            environment.say("carerkit: " + council + ": not to be published: "
                    + reason.code().id() + (reason.path().isEmpty() ? "" : " at " + reason.path()) + " "
                    + reason.message());
        }
        return false;
    }

    private static CountTable counts(SupportTable table) {
        long[][] cells = Arrays.stream(CarerSupport.values())
                .map(support -> Arrays.stream(CarerAgeBand.values())
                        .mapToLong(age -> table.count(support, age))
                        .toArray())
                .toArray(long[][]::new);
        return CountTable.of(
                Arrays.stream(CarerSupport.values()).map(CarerSupport::label).toList(),
                Arrays.stream(CarerAgeBand.values()).map(CarerAgeBand::label).toList(),
                cells,
                CountTable.Totals.ALL);
    }

    private interface Cells {
        Object at(Place place);
    }

    private static void write(String council, CountTable counts, Cells cells, Results results) throws IOException {
        for (int row = 0; row <= counts.rows().size(); row++) {
            List<Object> line = new ArrayList<>();
            line.add(council);
            line.add(row == counts.rows().size() ? TOTAL : counts.rows().get(row));
            for (int column = 0; column <= counts.columns().size(); column++) {
                line.add(cells.at(new Place(row, column)));
            }
            results.row(line.toArray());
        }
    }

    static Object cell(PublishedFigure figure) {
        return figure instanceof PublishedFigure.Value value ? (Object) value.number() : figure.text();
    }

    private void tell(String council, CouncilCarers found) {
        if (!found.coversPeriod()) {
            environment.say("carerkit: " + council + ": no submission covers the whole period; its latest was taken.");
        }
        if (found.droppedRows() > 0) {
            environment.say(council + ": "
                    + CountedNoun.of(
                            found.droppedRows(), "row without an NHS number is", "rows without an NHS number are")
                    + " left out: other rows have the person's NHS number.");
        }
    }
}
