package org.carerkit.examples.council;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading one file.
 *
 * @param <T> the type of the content
 * @param file the file's name
 * @param value the content; empty if the file is missing or unusable
 * @param rows how many rows were used
 * @param problems what is wrong with the file, each with its place
 */
record FileContent<T>(String file, Optional<T> value, long rows, List<String> problems) {

    FileContent {
        problems = List.copyOf(problems);
    }

    static <T> FileContent<T> of(String file, @Nullable T value, long rows, List<String> problems) {
        return new FileContent<>(file, Optional.ofNullable(value), rows, problems);
    }

    /** Returns the result with its content converted. */
    <U> FileContent<U> map(Function<T, U> make) {
        return new FileContent<>(file, value.map(make), rows, problems);
    }

    /** Returns the result with another problem. */
    FileContent<T> with(String problem) {
        List<String> more = new java.util.ArrayList<>(problems);
        more.add(problem);
        return new FileContent<>(file, value, rows, more);
    }

    /** Returns no content, because it may be personal. */
    @Override
    public String toString() {
        return "FileContent[" + file + "]";
    }
}
