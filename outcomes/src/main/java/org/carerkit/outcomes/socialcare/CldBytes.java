package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import org.carerkit.outcomes.internal.CsvScanner;
import org.jspecify.annotations.Nullable;

/**
 * Cells as they stand in a file, of which no text is made that is not asked for.
 *
 * @param scanner at the record
 */
record CldBytes(CsvScanner scanner) implements CldLine {

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
        return Dates.read(scanner.bytes(), scanner.from(place), scanner.to(place));
    }
}
