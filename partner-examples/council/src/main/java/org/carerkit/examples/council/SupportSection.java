package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.carerkit.outcomes.socialcare.SupportTable;
import org.carerkit.pages.Block;
import org.carerkit.pages.Table;

/**
 * The tables of carers by support (LTS003) and ASCOF 3D. The counts of ASCOF 3D are sums of LTS003, so they are
 * released first, and LTS003 with them as background. Neither table reveals what the other hides.
 */
final class SupportSection {

    private static final List<CarerSupport> OWN_SUPPORT = List.of(
            CarerSupport.DIRECT_PAYMENT, CarerSupport.MANAGED_PERSONAL_BUDGET, CarerSupport.COMMISSIONED_SUPPORT);
    private static final Map<String, List<CarerAgeBand>> GROUPS = groups();

    private final Optional<PublishedTable> ascof;
    private final Optional<PublishedTable> support;

    SupportSection(Releases releases, SupportTable exact) {
        ascof = ascof(releases, exact);
        support = support(releases, exact, ascof);
    }

    private static Map<String, List<CarerAgeBand>> groups() {
        Map<String, List<CarerAgeBand>> groups = new LinkedHashMap<>();
        groups.put("18-64", List.of(CarerAgeBand.FROM_18_TO_25, CarerAgeBand.FROM_26_TO_64));
        groups.put("65+", List.of(CarerAgeBand.FROM_65_TO_84, CarerAgeBand.FROM_85));
        groups.put("unknown", List.of(CarerAgeBand.UNKNOWN));
        return groups;
    }

    /** Returns the table LTS003. */
    Block support() {
        return support.<Block>map(SupportSection::table).orElse(Block.paragraph(ReportText.WITHHELD));
    }

    /** Returns ASCOF 3D: the shares, and the counts they are made from. */
    List<Block> ascof() {
        return ascof.map(SupportSection::shares).orElse(List.of(Block.paragraph(ReportText.WITHHELD)));
    }

    private static Optional<PublishedTable> ascof(Releases releases, SupportTable exact) {
        List<String> rows = List.copyOf(GROUPS.keySet());
        long[][] counts = GROUPS.values().stream()
                .map(ages -> OWN_SUPPORT.stream()
                        .mapToLong(support -> ages.stream()
                                .mapToLong(age -> exact.count(support, age))
                                .sum())
                        .toArray())
                .toArray(long[][]::new);
        List<String> columns = OWN_SUPPORT.stream().map(CarerSupport::label).toList();
        return releases.release("ASCOF 3D", CountTable.of(rows, columns, counts, Totals.ALL), List.of());
    }

    private static Optional<PublishedTable> support(
            Releases releases, SupportTable exact, Optional<PublishedTable> ascof) {
        List<String> rows =
                Stream.of(CarerAgeBand.values()).map(CarerAgeBand::label).toList();
        List<String> columns =
                Stream.of(CarerSupport.values()).map(CarerSupport::label).toList();
        long[][] counts = Stream.of(CarerAgeBand.values())
                .map(age -> Stream.of(CarerSupport.values())
                        .mapToLong(support -> exact.count(support, age))
                        .toArray())
                .toArray(long[][]::new);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        GROUPS.forEach((group, ages) ->
                parts.put(group, ages.stream().map(CarerAgeBand::label).toList()));
        List<Nesting> nested =
                ascof.map(table -> List.of(new Nesting(table, parts))).orElse(List.of());
        return releases.release("LTS003", CountTable.of(rows, columns, counts, Totals.ALL), nested);
    }

    private static Table table(PublishedTable support) {
        List<String> columns = new ArrayList<>(List.of("Age"));
        columns.addAll(support.columns());
        columns.add("All");
        Table table = Table.of("Carers by age and support", columns.toArray(String[]::new))
                .numbers();
        for (int row = 0; row <= support.rows().size(); row++) {
            List<String> cells = new ArrayList<>(
                    List.of(row < support.rows().size() ? support.rows().get(row) : "All"));
            for (int column = 0; column <= support.columns().size(); column++) {
                cells.add(ReportText.figure(support.figure(new Place(row, column))));
            }
            table = table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static List<Block> shares(PublishedTable ascof) {
        Table counts = Table.of(
                        "Carers with support of their own",
                        "Age",
                        "Direct payment",
                        "Managed budget",
                        "Commissioned",
                        "All")
                .numbers();
        Table shares = Table.of(
                        "Self-directed support and direct payments",
                        "Age",
                        "1b: direct payment or managed budget",
                        "2b: direct payment")
                .numbers();
        for (int row = 0; row <= ascof.rows().size(); row++) {
            String name = row < ascof.rows().size() ? ascof.rows().get(row) : "total";
            PublishedFigure all = ascof.figure(new Place(row, 3));
            PublishedFigure payment = ascof.figure(new Place(row, 0));
            PublishedFigure commissioned = ascof.figure(new Place(row, 2));
            counts = counts.row(
                    name,
                    ReportText.figure(payment),
                    ReportText.figure(ascof.figure(new Place(row, 1))),
                    ReportText.figure(commissioned),
                    ReportText.figure(all));
            // Carers whose support is not commissioned direct it themselves.
            shares = shares.row(
                    name, ReportText.percentOrWhy(less(all, commissioned), all), ReportText.percentOrWhy(payment, all));
        }
        return List.of(shares, counts);
    }

    private static PublishedFigure less(PublishedFigure all, PublishedFigure part) {
        return all instanceof PublishedFigure.Value whole && part instanceof PublishedFigure.Value one
                ? new PublishedFigure.Value(whole.number().subtract(one.number()))
                : new PublishedFigure.Suppressed();
    }
}
