package org.carerkit.flag.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Streams pages, and reads each one as the stream is consumed. */
final class PagedStream {

    private PagedStream() {}

    /**
     * Streams pages until one is not full.
     *
     * @param size the number of elements in a full page
     * @param after gives the page after the last element of the page before; receives empty for the first page
     */
    static <T> Stream<List<T>> of(int size, Function<Optional<T>, List<T>> after) {
        return Stream.iterate(
                after.apply(Optional.empty()),
                page -> !page.isEmpty(),
                page -> page.size() < size ? List.of() : after.apply(Optional.of(page.get(page.size() - 1))));
    }
}
