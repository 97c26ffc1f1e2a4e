package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import org.carerkit.outcomes.internal.CsvScanner;
import org.jspecify.annotations.Nullable;

/** Cells as they stand in a file, of which no text is made that is not asked for. For one thread. */
final class CldBytes implements CldLine {

    private final CsvScanner scanner;
    private final @Nullable SeenDates[] dates; // of the columns that hold dates

    /**
     * The cells of one record after the other.
     *
     * @param scanner at the record
     * @param width how many columns there are
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
