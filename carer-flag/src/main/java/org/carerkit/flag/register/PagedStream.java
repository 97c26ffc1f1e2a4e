package org.carerkit.flag.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is read page by page while a stream of it is read. */
final class PagedStream {

    private PagedStream() {}

    /**
     * PagedStream until one is not full.
     *
     * @param size how much a full page holds
     * @param after gives the page after the last thing of the page before; empty for the first page
     */
    static <T> Stream<List<T>> of(int size, Function<Optional<T>, List<T>> after) {
        return Stream.iterate(
                after.apply(Optional.empty()),
                page -> !page.isEmpty(),
                page -> page.size() < size ? List.of() : after.apply(Optional.of(page.get(page.size() - 1))));
    }
}
