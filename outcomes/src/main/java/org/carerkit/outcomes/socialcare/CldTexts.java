package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line as strings.
 *
 * @param cells the cells
 */
record CldTexts(List<String> cells) implements CldLine {

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
