package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.outcomes.internal.CsvScanner;
import org.jspecify.annotations.Nullable;

/** The cells of one line by their place, as texts or as bytes. */
sealed interface CldLine {

    /** How many there are. */
    int size();

    /** Whether nothing stands there. */
    boolean isEmpty(int place);

    /** The text there. */
    String text(int place);

    /** What it means in a list of texts and meanings. */
    <E extends Enum<E>> CldValue<E> code(int place, Codes<E> codes);

    /** The date there; null when it is none. */
    @Nullable
    LocalDate date(int place);

    /**
     * Cells as texts.
     *
     * @param cells the texts
     */
    record OfTexts(List<String> cells) implements CldLine {

        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public boolean isEmpty(int place) {
            return cells.get(place).isEmpty();
        }

        @Override
        public String text(int place) {
            return cells.get(place);
        }

        @Override
        public <E extends Enum<E>> CldValue<E> code(int place, Codes<E> codes) {
            return codes.of(cells.get(place));
        }

        @Override
        public @Nullable LocalDate date(int place) {
            return Dates.read(cells.get(place));
        }
    }

    /**
     * Cells as they stand in a file, of which no text is made that is not asked for.
     *
     * @param scanner at the record
     */
    record Scanned(CsvScanner scanner) implements CldLine {

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
}
