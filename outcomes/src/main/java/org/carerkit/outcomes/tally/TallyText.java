package org.carerkit.outcomes.tally;

import java.util.List;
import org.carerkit.core.csv.Spreadsheet;

/** Writes a tally as CSV in a fixed order. */
final class TallyText {

    private static final String NOT_SCORABLE = "not-scorable";

    private final Tally tally;
    private final StringBuilder text = new StringBuilder();

    TallyText(Tally tally) {
        this.tally = tally;
    }

    String csv() {
        line(tally.dimensions(), "instrument", "score", "value", "people");
        tally.cells().forEach(this::cell);
        return text.toString();
    }

    private void cell(List<String> categories, ScoreCounts counts) {
        String instrument = tally.instrument().toString();
        counts.counts()
                .forEach((value, people) -> line(
                        categories,
                        instrument,
                        tally.score(),
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(),
                        people.toString()));
        if (counts.notScorable() > 0) {
            line(categories, instrument, tally.score(), NOT_SCORABLE, Long.toString(counts.notScorable()));
        }
    }

    private void line(List<String> categories, String instrument, String score, String value, String people) {
        field(instrument).append(',');
        field(score).append(',');
        categories.forEach(category -> field(Spreadsheet.guarded(category)).append(','));
        field(value).append(',').append(people).append('\n');
    }

    private StringBuilder field(String field) {
        boolean quoted = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? text.append('"').append(field.replace("\"", "\"\"")).append('"') : text.append(field);
    }
}
