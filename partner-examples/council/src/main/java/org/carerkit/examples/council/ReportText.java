package org.carerkit.examples.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerkit.examples.council.FigureSources.FigureSource;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.pages.Bar;
import org.carerkit.pages.BarChart;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Table;

/** Writes the report's figures, tables and charts. */
final class ReportText {

    static final String WITHHELD =
            "This table is not shown: whatever is hidden in it, its figures would give somebody away.";

    private ReportText() {}

    static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    static String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    static String figure(PublishedFigure figure) {
        return figure instanceof Value value ? number(value.number()) : figure.text();
    }

    /** Returns 100 × part ÷ whole to one decimal place, rounded half up; empty unless both figures are shown. */
    static Optional<BigDecimal> percent(PublishedFigure part, PublishedFigure whole) {
        return part instanceof Value one
                        && whole instanceof Value all
                        && all.number().signum() > 0
                ? Optional.of(
                        BigDecimal.valueOf(100).multiply(one.number()).divide(all.number(), 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    static String percentOrWhy(PublishedFigure part, PublishedFigure whole) {
        if (whole instanceof Value all && all.number().signum() == 0) {
            return "no carers";
        }
        return percent(part, whole)
                .map(number -> number(number) + "%")
                .orElse(part instanceof Value ? whole.text() : part.text());
    }

    /** Writes where the preceding figures come from: the number of rows, and a link to the definition and source. */
    static Block source(FigureSource source) {
        return Block.paragraph(
                Inline.text("From " + number(source.rows()) + " rows of " + source.file() + ". "), link(source));
    }

    /** Links to the definition and source of a figure. */
    static Inline link(FigureSource source) {
        return Inline.link("Definition and source: " + source.title(), "#" + source.place());
    }

    /** Writes groups of people as a chart beside a table. */
    static Block groups(String title, String what, Optional<PublishedTable> released) {
        if (released.isEmpty()) {
            return Block.paragraph(WITHHELD);
        }
        PublishedTable groups = released.get();
        PublishedFigure total = Releases.total(groups);
        BigDecimal most = BigDecimal.ONE;
        for (int row = 0; row < groups.rows().size(); row++) {
            most = groups.figure(new Place(row, 0)) instanceof Value value ? most.max(value.number()) : most;
        }
        Table table = Table.of(title, what, "Number", "Share of all").numbers();
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < groups.rows().size(); row++) {
            PublishedFigure figure = groups.figure(new Place(row, 0));
            String name = groups.rows().get(row);
            bars.add(
                    figure instanceof Value value
                            ? new Bar(
                                    name,
                                    BigDecimal.valueOf(100)
                                            .multiply(value.number())
                                            .divide(most, 2, RoundingMode.HALF_UP),
                                    number(value.number()),
                                    Bar.Fill.SOLID)
                            : new Bar(name, BigDecimal.ZERO, figure.text(), Bar.Fill.EMPTY));
            table = table.row(name, figure(figure), percentOrWhy(figure, total));
        }
        return Block.beside(
                BarChart.of("Chart: " + title, bars), table.row("All", figure(total), percentOrWhy(total, total)));
    }
}
