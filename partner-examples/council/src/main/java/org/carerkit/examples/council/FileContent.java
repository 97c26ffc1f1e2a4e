package org.carerkit.examples.council;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param <T> what is made of it
 * @param file its name
 * @param value what it holds; empty when it is missing or cannot be used
 * @param rows how many rows were taken
 * @param problems what is wrong with it, each with its place
 */
record FileContent<T>(String file, Optional<T> value, long rows, List<String> problems) {

    FileContent {
        problems = List.copyOf(problems);
    }

    static <T> FileContent<T> of(String file, @Nullable T value, long rows, List<String> problems) {
        return new FileContent<>(file, Optional.ofNullable(value), rows, problems);
    }

    /** The same with something made of what was read. */
    <U> FileContent<U> map(Function<T, U> make) {
        return new FileContent<>(file, value.map(make), rows, problems);
    }

    /** The same with another problem. */
    FileContent<T> with(String problem) {
        List<String> more = new java.util.ArrayList<>(problems);
        more.add(problem);
        return new FileContent<>(file, value, rows, more);
    }

    /** No value: what a file holds may be personal. */
    @Override
    public String toString() {
        return "FileContent[" + file + "]";
    }
}
