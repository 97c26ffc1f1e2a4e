package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import org.carerkit.outcomes.internal.CsvScanner;
import org.jspecify.annotations.Nullable;

/** The cells of a record as bytes, converted to strings only when asked for. Use it on one thread. */
final class CldBytes implements CldLine {

    private final CsvScanner scanner;
    private final @Nullable SeenDates[] dates; // for the columns with dates

    /**
     * Creates a view of the record that a scanner is at.
     *
     * @param scanner the scanner, at a record
     * @param width the number of columns
     */
    CldBytes(CsvScanner scanner, int width) {
        this.scanner = scanner;
        this.dates = new SeenDates[width];
    }

    @Override
    public int size() {
        return scanner.cells();
    }

    @Override
    public boolean isEmpty(int place) {
        return scanner.from(place) == scanner.to(place);
    }

    @Override
    public String text(int place) {
        return scanner.text(place);
    }

    @Override
    public <E extends Enum<E>> CldValue<E> code(int place, Codes<E> codes) {
        return codes.of(scanner.bytes(), scanner.from(place), scanner.to(place));
    }

    @Override
    public @Nullable LocalDate date(int place) {
        SeenDates seen = dates[place];
        if (seen == null) {
            seen = new SeenDates();
            dates[place] = seen;
        }
        return seen.read(scanner.bytes(), scanner.from(place), scanner.to(place));
    }
}
