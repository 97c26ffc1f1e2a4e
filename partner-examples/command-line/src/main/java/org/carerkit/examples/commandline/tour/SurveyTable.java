package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.outcomes.disclosure.Background;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.DisclosureReport;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.Release;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.tally.Tally;
import org.carerkit.pages.Block;
import org.carerkit.pages.Table;

/** The respondents of the tour's survey by area and age, made safe to publish. */
final class SurveyTable {

    static final String FILE = "carers-by-age.csv";

    private static final String TOTAL = "Total";

    private final Released released;

    private SurveyTable(Released released) {
        this.released = released;
    }

    /**
     * Counts people by area and age. Some cells are small. Totals may be hidden as well, so that no sample is refused.
     */
    static SurveyTable of(Tally tally) {
        long[][] counts = new long[SampleSurvey.AREAS.size()][SampleSurvey.AGES.size()];
        tally.cells()
                .forEach((names, people) ->
                        counts[SampleSurvey.AREAS.indexOf(names.get(0))][SampleSurvey.AGES.indexOf(names.get(1))] =
                                people.answered());
        CountTable table = CountTable.of(SampleSurvey.AREAS, SampleSurvey.AGES, counts, CountTable.Totals.ALL);
        Release release = ComplementaryPolicy.STANDARD.hidingTotals().release(table, Background.CARERS_THEMSELVES);
        if (release instanceof Released safe) {
            return new SurveyTable(safe);
        }
        throw new IllegalStateException("The sample's table cannot be published");
    }

    String text() {
        DisclosureReport report = released.report();
        return String.format(
                Locale.UK,
                "How many they are by area and age: some cells hold fewer than 8 people, and hiding those alone would"
                        + " hide nothing, since the totals give them back. So %d of %d cells are suppressed. Then CarerKit"
                        + " attacked the table as a reader would who adds and subtracts: of %d suppressed figures it could"
                        + " narrow %d.",
                report.cells() - report.cellsShown(),
                report.cells(),
                report.exposures().size(),
                report.narrowed());
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("Area"));
        columns.addAll(SampleSurvey.AGES);
        columns.add(TOTAL);
        return columns;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row <= SampleSurvey.AREAS.size(); row++) {
            List<String> cells = new ArrayList<>();
            cells.add(row < SampleSurvey.AREAS.size() ? SampleSurvey.AREAS.get(row) : TOTAL);
            for (int column = 0; column <= SampleSurvey.AGES.size(); column++) {
                cells.add(released.table().figure(new Place(row, column)).text());
            }
            rows.add(cells);
        }
        return rows;
    }

    Block table() {
        Table table = Table.of("Who answered, as it may be published", columns().toArray(String[]::new))
                .numbers();
        for (List<String> row : rows()) {
            table = table.row(row.toArray(String[]::new));
        }
        return table;
    }

    void write(TourFolder folder, Environment environment) throws IOException {
        try (Results results = folder.table(FILE, columns(), environment)) {
            for (List<String> row : rows()) {
                results.row(row.toArray());
            }
        }
    }
}
