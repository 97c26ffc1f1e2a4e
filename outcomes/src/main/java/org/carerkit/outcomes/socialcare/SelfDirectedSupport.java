package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.csv.Spreadsheet;

/**
 * ASCOF 3D, parts 1b and 2b, for one or more councils, calculated from {@link CarersBySupport}. The figures are exact,
 * so apply a disclosure policy before you show them to anyone else.
 *
 * @param lines six for each council in order of the codes, then six for all of them if there are several councils
 */
public record SelfDirectedSupport(List<Line> lines) {

    /** The code for all councils together. */
    public static final String ALL = "all";

    /** The text for a percentage of nobody. */
    public static final String NOBODY = "nobody";

    /** The names of the columns. */
    public static final List<String> COLUMNS =
            List.of("council", "measure", "edition", "group", "numerator", "denominator", "%");

    /**
     * One figure of one council.
     *
     * @param council the council's code, or {@link #ALL}
     * @param figure the figure
     */
    public record Line(String council, Ascof3d figure) {

        /** Checks that neither is null. */
        public Line {
            requireNonNull(council, "council");
            requireNonNull(figure, "figure");
        }
    }

    /** Copies the list. */
    public SelfDirectedSupport {
        lines = List.copyOf(lines);
    }

    /** The figures for these carers. In the figures for all councils, a person counts once per council. */
    public static SelfDirectedSupport of(CarersBySupport carers) {
        List<Line> lines = new ArrayList<>();
        carers.councils().forEach((council, found) -> add(council, found.table(), lines));
        if (carers.councils().size() > 1) {
            add(ALL, carers.all(), lines);
        }
        return new SelfDirectedSupport(lines);
    }

    private static void add(String council, SupportTable table, List<Line> lines) {
        Ascof3d.of(table).forEach(figure -> lines.add(new Line(council, figure)));
    }

    /** The figures as CSV in a fixed order. Equal results give equal text. Lines end in a line feed. */
    public String csv() {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(COLUMNS);
        for (Line line : lines) {
            Ascof3d figure = line.figure();
            csv.writeRecord(
                    Spreadsheet.guarded(line.council()),
                    figure.measure().code(),
                    figure.measure().edition(),
                    figure.group().label(),
                    Long.toString(figure.numerator()),
                    Long.toString(figure.denominator()),
                    figure.percent().map(BigDecimal::toPlainString).orElse(NOBODY));
        }
        return text.toString();
    }

    /** The number of figures only, because small counts are personal. */
    @Override
    public String toString() {
        return "SelfDirectedSupport[figures=" + lines.size() + "]";
    }
}
